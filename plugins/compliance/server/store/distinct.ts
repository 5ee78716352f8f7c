import type { Query } from '../ports';

/** The values of an indexed column, one look-up each: few values must not cost a walk over millions of rows. */
export async function distinctAscending(query: Query, table: string, column: string): Promise<number[]> {
  const found: number[] = [];
  for (;;) {
    const rows = query(table).min({ value: column });
    const last = found.at(-1);
    if (last !== undefined) void rows.where(column, '>', last);
    const [row] = await rows;
    if (row?.value === null || row?.value === undefined) return found;
    found.push(Number(row.value));
  }
}
