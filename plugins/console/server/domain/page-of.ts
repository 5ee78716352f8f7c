import type { Plain } from './wished-change';

export interface PageWish {
  ids: readonly string[] | undefined;
  filter: Plain;
  sort: readonly [field: string, order: 'ASC' | 'DESC'];
  range: readonly [first: number, last: number];
}

/** Pure: of all records the wished ones, in their order; by their ids all of them, else the page. */
export function pageOf<T extends Plain>(
  all: readonly T[],
  { ids, filter, sort: [field, order], range: [first, last] }: PageWish,
): { page: T[]; total: number } {
  const wished = all
    .filter(({ id }) => ids === undefined || ids.some((each) => each === id))
    .filter((record) => Object.entries(filter).every(([name, value]) => fits(record[name], value)));
  const turn = order === 'ASC' ? 1 : -1;
  const sorted = wished.sort((one, other) => turn * compare(one[field], other[field]));
  return { page: ids === undefined ? sorted.slice(first, last + 1) : sorted, total: sorted.length };
}

function fits(value: unknown, wanted: unknown): boolean {
  if (wanted === undefined) return true;
  return Array.isArray(wanted) ? wanted.includes(value) : value === wanted;
}

/** What is not known comes last, going up. */
function compare(one: unknown, other: unknown): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return textOf(one) < textOf(other) ? -1 : 1;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
