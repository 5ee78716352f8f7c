import type { ConsoleTable, RowKeys } from '../../../src/access/console/resource';
import type { Shown } from '../../../src/access/route';
import type { Select } from '../../../src/kernel/db';
import { reachedRows, reachedWhole, shownBy, type Eyes } from './look';
import { MAX_TOTAL, type ListWish } from './params';

export interface Listed {
  records: readonly unknown[];
  /** Counted up to a limit; `capped` when there are more. */
  total: number;
  capped: boolean;
  shown: readonly Shown[];
}

/** One page, and how many there are: as many statements for five hundred rows as for one. */
export async function listRecords(resource: ConsoleTable, wish: ListWish, eyes: Eyes): Promise<Listed> {
  const db = eyes.kernel.db();
  const { ids, sort, range } = wish;
  const page = wished(reachedWhole(db, resource, eyes), resource, wish, eyes);
  const [field, order] = sort;
  void page.orderBy([
    { column: resource.sorts[field] ?? 't.id', order },
    { column: 't.id', order },
  ]);
  const [first, last] = range;
  const size = last - first + 1;
  // By their ids all are given that can be seen; there are no pages.
  if (ids === undefined) void page.limit(size).offset(first);
  const rows = (await page) as RowKeys[];
  const records = await resource.records(db, rows, eyes);
  const shown = await shownBy(db, 'list', resource, rows, eyes);
  // A page that is not full is the last one, and says how many there are.
  const known = ids === undefined ? first + rows.length : rows.length;
  const isLast = ids !== undefined || (rows.length < size && (rows.length > 0 || first === 0));
  const counted = isLast ? known : await countUpTo(MAX_TOTAL + 1, resource, wish, eyes);
  return { records, shown, total: Math.min(counted, MAX_TOTAL), capped: counted > MAX_TOTAL };
}

async function countUpTo(limit: number, resource: ConsoleTable, wish: ListWish, eyes: Eyes): Promise<number> {
  const db = eyes.kernel.db();
  const rows = wished(reachedRows(db, resource, eyes), resource, wish, eyes)
    .select(db.raw('1 as one'))
    .limit(limit);
  const found = await db.queryBuilder().from(rows.as('counted')).count<{ n: number | string }[]>({ n: '*' });
  return Number(found[0]?.n ?? 0);
}

function wished(rows: Select, resource: ConsoleTable, { ids, filter, q }: ListWish, eyes: Eyes): Select {
  if (ids !== undefined) void rows.whereIn('t.document_id', [...ids]);
  resource.narrow(rows, { filter, q }, eyes.kernel.db(), eyes);
  return rows;
}
