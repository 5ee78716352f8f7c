import type { TimeSpan } from './time-span';

export const TIME_TESTS = ['eq', 'ne', 'gt', 'lt', 'ge', 'le', 'sa', 'eb'] as const;
/** How a time in a search is held against that of a resource. Source: https://hl7.org/fhir/R4/search.html#prefix */
export interface TimeTest {
  test: (typeof TIME_TESTS)[number];
  span: TimeSpan;
}

/** One parameter of a search; of its values any may fit. */
export type Clause =
  | { kind: 'value'; param: string; secret: boolean; texts: readonly string[] }
  | { kind: 'time'; param: string; tests: readonly TimeTest[] }
  | { kind: 'patient'; ids: readonly string[] }
  | { kind: 'listed-name'; beginnings: readonly string[] }
  | { kind: 'listed-day'; tests: readonly TimeTest[] };

export type SortBy = 'stored' | 'oldest-change' | 'newest-change';

/** A page of what is searched: all clauses fit. */
export interface Search {
  ids: readonly string[] | null;
  clauses: readonly Clause[];
  changed: readonly TimeTest[];
  sort: SortBy;
  /** 0: nothing but the total. */
  count: number;
  total: boolean;
  /** Where the page before ended; null for the first. */
  after: Cursor | null;
}

/** The last line of a page: its row and, sorted by change, when it changed. */
export interface Cursor {
  row: string;
  changed: string | null;
}
