import { z } from 'zod';
import type { ConsoleResource } from '../../../src/access/console/resource';

/** Rows of a page, and of a `getMany`, at most. */
const MAX_PAGE = 500;
const MAX_IDS = 200;
/** Nobody pages further, and nobody waits for a count beyond it. */
export const MAX_TOTAL = 10_000;
const DEFAULT_RANGE = [0, 24] as const;

const MAX_TEXT = 16_000;

const range = z
  .tuple([z.number().int().min(0).max(MAX_TOTAL), z.number().int().min(0)])
  .refine(([first, last]) => first <= last, { params: { problem: 'problem_other' } })
  .refine(([first, last]) => last - first < MAX_PAGE, {
    params: { problem: 'problem_too_many', maximum: MAX_PAGE },
  })
  .describe(`First and last row, counted from 0; at most ${MAX_PAGE}`);

/** What a list asks for, once it is understood. */
export interface ListWish {
  sort: readonly [field: string, order: 'ASC' | 'DESC'];
  range: readonly [first: number, last: number];
  /** Without `id` and `q`. */
  filter: Readonly<Record<string, unknown>>;
  /** getMany: these and no paging. */
  ids: readonly string[] | undefined;
  q: string | undefined;
}

/** The three JSON texts of ra-data-simple-rest. `q` is not among the filters: it may be somebody's name. */
export function listQuery(resource: ConsoleResource) {
  return z.strictObject({
    sort: jsonText(sortOf(resource)).optional().describe('["field","ASC"]'),
    range: jsonText(range).optional().describe('[0,24]'),
    filter: jsonText(filterOf(resource)).optional().describe(describeFilter(resource)),
  });
}

/** The same as values, with `q`. */
export function findBody(resource: ConsoleResource) {
  const filter = filterOf(resource);
  return z.strictObject({
    sort: sortOf(resource).optional(),
    range: range.optional(),
    filter: (resource.search ? filter.extend({ q: resource.search.optional() }) : filter).optional(),
  });
}

type Given = Partial<{
  sort: [string, 'ASC' | 'DESC'] | undefined;
  range: [number, number] | undefined;
  filter: Record<string, unknown> | undefined;
}>;

export function wishOf(
  { defaultSort }: ConsoleResource,
  { sort, range: rows, filter = {} }: Given,
): ListWish {
  const { id, q, ...own } = filter;
  return {
    sort: sort ?? defaultSort,
    range: rows ?? DEFAULT_RANGE,
    filter: own,
    ids: id as string[] | undefined,
    q: q as string | undefined,
  };
}

function sortOf({ sorts }: ConsoleResource) {
  return z.tuple([z.enum(Object.keys(sorts)), z.enum(['ASC', 'DESC'])]);
}

function filterOf({ filter }: ConsoleResource) {
  const ids = z.array(z.string().min(1).max(64)).max(MAX_IDS);
  return z.strictObject({ ...filter, id: ids }).partial();
}

function describeFilter({ filter }: ConsoleResource): string {
  return `JSON of ${[...Object.keys(filter), 'id'].join(', ')}; by id there are no pages`;
}

function jsonText<T>(schema: z.ZodType<T>) {
  return z.string().max(MAX_TEXT).transform(parseJson).pipe(schema);
}

function parseJson(text: string, context: z.core.$RefinementCtx<string>): unknown {
  try {
    const value: unknown = JSON.parse(text);
    // Schemas look past this name, and a field that nobody knows is to be refused.
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, '__proto__')) return value;
  } catch {
    // Told below.
  }
  context.issues.push({ code: 'custom', input: text, params: { problem: 'problem_not_json' } });
  return z.NEVER;
}
