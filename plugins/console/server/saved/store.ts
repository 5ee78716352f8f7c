import type { Db, Trx } from '../../../../src/kernel/db';
import type { Kernel } from '../../../../src/kernel/kernel';
import { addSealedColumn } from '../../../../src/kernel/sealed-columns';
import { savedFilter, type NewFilter, type SavedFilter } from './saved-filter';

const TABLE = 'console_saved_filters';
const COLUMN = 'content_sealed';

interface Row {
  id: string;
  user_id: number;
  list: string;
  place: number;
  content_sealed: string;
}

/** One person's filters; those of others do not exist. */
export interface SavedFilters {
  /** By list, in the order in which they were kept. */
  of(query: Db | Trx, userId: number): Promise<(SavedFilter & { place: number })[]>;
  insert(trx: Trx, userId: number, place: number, filter: NewFilter): Promise<string>;
  rename(trx: Trx, userId: number, id: string, name: string): Promise<SavedFilter | null>;
  delete(trx: Trx, userId: number, id: string): Promise<boolean>;
}

/** Sealed under nobody's key: they are the staff's own, and say little of one patient. */
export function contributeSavedFilters({ sealedColumns, sweeps }: Kernel): void {
  addSealedColumn(sealedColumns, { table: TABLE, column: COLUMN, rowKey: 'id', holds: { kind: 'nobody' } });
  sweeps.add(TABLE, async (trx) => {
    await trx(TABLE).whereNotIn('user_id', trx('up_users').select('id')).delete();
  });
}

export function savedFilterStore({ vault, ids, clock }: Kernel): SavedFilters {
  const seal = (id: string, { name, wish }: Pick<SavedFilter, 'name' | 'wish'>): string =>
    vault.seal(JSON.stringify({ name, wish }), addressOf(id));
  const opened = ({ id, list, place, content_sealed: sealed }: Row) => {
    const content = JSON.parse(vault.openText(sealed, addressOf(id))) as object;
    return { ...savedFilter.parse({ ...content, id, list }), place };
  };

  return {
    of: async (query, userId) => {
      const rows = query<Row>(TABLE).where({ user_id: userId });
      return (await rows.orderBy(['list', 'place']).select()).map(opened);
    },
    insert: async (trx, userId, place, filter) => {
      const id = ids.id(clock.now());
      const { list } = filter;
      await trx(TABLE).insert({ id, user_id: userId, list, place, content_sealed: seal(id, filter) });
      return id;
    },
    rename: async (trx, userId, id, name) => {
      const row = await trx<Row>(TABLE).where({ id, user_id: userId }).first();
      if (!row) return null;
      const { place: _place, ...filter } = opened(row);
      const renamed = { ...filter, name };
      await trx(TABLE)
        .where({ id, user_id: userId })
        .update({ content_sealed: seal(id, renamed) });
      return renamed;
    },
    delete: async (trx, userId, id) => (await trx(TABLE).where({ id, user_id: userId }).delete()) === 1,
  };
}

function addressOf(id: string) {
  return { table: TABLE, row: id, column: COLUMN };
}
