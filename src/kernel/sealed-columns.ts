import type { Db, Trx } from './db';
import type { Contributions } from './registry';

export type RowId = string | number;

/** A column that holds what the vault sealed. Whoever seals into a column contributes it, once, under `table.column`. */
export interface SealedColumn {
  table: string;
  column: string;
  /** The unique column whose value is the `row` of the address. */
  rowKey: string;
  holds: Holding;
}

/**
 * `nobody`: the plain vault's values, which a rotation seals again. `subjects`: values under subjects' keys; older ones
 * move there, and `ownersOf` says whose they are. `unchangeable`: the same in an append-only table; nothing moves.
 */
export type Holding =
  | { kind: 'nobody' }
  | {
      kind: 'subjects';
      /** The subject of each row, null for the plain vault's; one statement for all of them. */
      ownersOf(query: Db | Trx, rows: readonly RowId[]): Promise<ReadonlyMap<RowId, string | null>>;
    }
  | { kind: 'unchangeable' };

export type SealedColumns = Contributions<SealedColumn>;

export function addSealedColumn(columns: SealedColumns, column: SealedColumn): void {
  columns.add(`${column.table}.${column.column}`, column);
}

export interface SealedRow {
  id: RowId;
  sealed: string;
}

/** The column's values in batches, by row key, so that what is written meanwhile ends no walk early. */
export async function* sealedRows(
  db: Db,
  { table, column, rowKey }: Pick<SealedColumn, 'table' | 'column' | 'rowKey'>,
  { batch, prefix }: { batch: number; prefix: string },
): AsyncGenerator<SealedRow[]> {
  let after: RowId | null = null;
  for (;;) {
    const rows = db(table)
      .where(column, 'like', `${prefix}%`)
      // What was wiped: the column may not be null, and holds nothing.
      .whereNot(column, '')
      .orderBy(rowKey)
      .limit(batch);
    if (after !== null) void rows.where(rowKey, '>', after);
    const found = await rows.select<SealedRow[], SealedRow[]>({ id: rowKey, sealed: column });
    const last = found.at(-1);
    if (!last) return;
    yield found;
    after = last.id;
  }
}
