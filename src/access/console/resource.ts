import type { z } from 'zod';
import type { Db, Select, Trx } from '../../kernel/db';
import type { Kernel } from '../../kernel/kernel';
import { serviceKey, type Contributions } from '../../kernel/registry';
import type { Principal } from '../principal';

/** Who looks, and when. */
export interface Looking {
  kernel: Kernel;
  principal: Principal;
  language: 'en' | 'sw';
  now: Date;
  /** Narrows a query over `table` (a name or alias) to what the caller reaches of `type`; to nothing without a rule. */
  within(rows: Select, type: string, table: string): void;
  /** Whether a rule of `type` lets the caller find any row of it at all. */
  finds(type: string): boolean;
}

/** What the console needs to know of a row itself; selected by the console. */
export interface RowKeys {
  row_id: number;
  /** The record's `id`. */
  record_id: string;
  patient_row: number | null;
  clinic_row: number | null;
}

type Shape = z.ZodRawShape;
type Read<S extends Shape> = z.output<z.ZodObject<S>>;

/** What every resource says of itself. */
interface Described<R extends Shape, F extends Shape> {
  /** The content type that its rows are of. */
  type: string;
  record: R;
  /** What a list may be narrowed by, besides `id` and `q`; all of it may be left out. */
  filter: F;
  /** What `q` may be; null where nobody searches. It may be a name: it never stands in a URL. */
  search: z.ZodType<string> | null;
  defaultSort: readonly [field: string, order: 'ASC' | 'DESC'];
}

/**
 * Rows of one content type as the staff's console lists, shows and (some of them) edits them. Who may, and which rows they
 * reach, is said by the rules of the type and nowhere else.
 */
export interface ConsoleTable<
  Row extends RowKeys = RowKeys,
  R extends Shape = Shape,
  F extends Shape = Shape,
  E extends Shape = Shape,
> extends Described<R, F> {
  kind: 'table';
  table: string;
  /** Where the patient stands in a row; null for what is about nobody. */
  patientAt: 'id' | 'patient_id' | null;
  /** Less than the rules give: public facts of all clinics are of no use at one clinic's desk. */
  only?: { words: string; narrow(rows: Select, principal: Principal): void };
  /** By field: the column of `t`. Each has an index that begins with what the rules narrow by. */
  sorts: Readonly<Record<string, string>>;
  /** The columns of a row, from its table as `t`. Others are joined from the left, so that `t` is read first. */
  select(query: Db | Trx): Select;
  narrow(
    rows: Select,
    asked: { filter: Partial<Read<F>>; q: string | undefined },
    query: Db | Trx,
    looking: Looking,
  ): void;
  /** The rows as records, in the same order: as many statements for five hundred as for one. */
  records(query: Db | Trx, rows: readonly Row[], looking: Looking): Promise<Read<R>[]>;
  edit?: ConsoleEdit<Row, E>;
}

/**
 * What a use case lists as a whole, since there is never much of it: narrowed, sorted and cut in memory. Read only. Who
 * may is said by the rule of an operation that is there already.
 */
export interface ConsoleList<R extends Shape = Shape, F extends Shape = Shape> extends Described<R, F> {
  kind: 'list';
  operation: string;
  /** By field; a filter is a field's value, or a list of values. */
  sorts: Readonly<Record<string, keyof R & string>>;
  search: null;
  /** All that the caller reaches, with the clinic whose trail it stands in. */
  all(looking: Looking): Promise<{ clinicId: number | null; records: Read<R>[] }>;
}

export type ConsoleResource = ConsoleTable | ConsoleList;

/** For a record with a `version`. Of `fields`, each role changes what its rule of the type lets it write. */
export interface ConsoleEdit<Row extends RowKeys = RowKeys, E extends Shape = Shape> {
  fields: E;
  /** Facts of other rows: they may change while somebody edits, so an old value of theirs is no wish. */
  echoes: readonly string[];
  /** By one statement that finds the row only as it was read; false when somebody was quicker. */
  write(trx: Trx, row: Row, change: Partial<Read<E>>, looking: Looking): Promise<boolean>;
}

/** By name, as it stands in the path: `visits`. Whoever owns a noun contributes it. */
export type ConsoleResources = Contributions<ConsoleResource>;

export const CONSOLE_RESOURCES = serviceKey<ConsoleResources>('console resources');

/** Keeps the types of rows and schemas while a resource is written; forgets them for the registry. */
export function consoleTable<Row extends RowKeys, R extends Shape, F extends Shape, E extends Shape>(
  resource: Omit<ConsoleTable<Row, R, F, E>, 'kind'>,
): ConsoleTable {
  // The console parses by the resource's own schemas before it calls anything, and gives back the rows that it selected.
  return { ...resource, kind: 'table' };
}

/** As above. */
export function consoleList<R extends Shape, F extends Shape>(
  resource: Omit<ConsoleList<R, F>, 'kind' | 'search'>,
): ConsoleList {
  return { ...resource, kind: 'list', search: null };
}
