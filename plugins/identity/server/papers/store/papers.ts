import type { Trx } from '../../../../../src/kernel/db';
import type { Kernel } from '../../../../../src/kernel/kernel';
import { addSealedColumn } from '../../../../../src/kernel/sealed-columns';
import type { Vault } from '../../../../../src/kernel/vault';
import type { PaperKind, PaperType } from '../domain/paper';
import type { Papers } from '../ports';

const TABLE = 'identity_provider_papers';

interface Row {
  id: string;
  kind: PaperKind;
  content_type: PaperType;
  bytes: number;
  key_sealed: string;
}

export function contributeSealedColumns({ sealedColumns }: Kernel): void {
  addSealedColumn(sealedColumns, {
    ...{ table: TABLE, column: 'key_sealed', rowKey: 'id' },
    holds: { kind: 'nobody' },
  });
}

/** With what they were shown for. Files go later: without its row nobody opens one. */
export async function deletePapersOf(trx: Trx, shownFor: readonly string[]): Promise<void> {
  await trx(TABLE).whereIn('application_id', shownFor).delete();
}

export function paperRows(vault: Vault): Papers {
  const at = (row: string) => ({ table: TABLE, row, column: 'key_sealed' });
  return {
    of: async (query, shownFor) => {
      const rows = await query(TABLE)
        .where({ application_id: shownFor })
        .orderBy('kind')
        .select<Row[]>('id', 'kind', 'content_type', 'bytes', 'key_sealed');
      return rows.map(({ id, kind, content_type: contentType, bytes, key_sealed }) => ({
        ...{ id, kind, contentType, bytes },
        key: vault.open(key_sealed, at(id)),
      }));
    },
    put: async (trx, shownFor, { id, kind, contentType, bytes, key }) => {
      await trx(TABLE).where({ application_id: shownFor, kind }).delete();
      await trx(TABLE).insert({
        ...{ id, application_id: shownFor, kind, content_type: contentType, bytes },
        key_sealed: vault.seal(key, at(id)),
      });
    },
    known: async (query, ids) => new Set(await query(TABLE).whereIn('id', ids).pluck<string[]>('id')),
  };
}
