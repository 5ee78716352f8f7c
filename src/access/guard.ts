import { forbidden, invalid, notFound } from '../kernel/errors';
import { narrowFilter } from './narrow-filter';
import { rowsWithin } from './rows-within';
import type { AccessTable, Action, Asking, RowFilter, TypeRule } from './table';
import { writtenLinks } from './written-links';

/** What the guard has to know of a content type; made from Strapi's schema by src/strapi. */
export interface TypeShape {
  attributes: Readonly<Record<string, { relationTo: string | null }>>;
}

export interface DocumentRequest {
  type: string;
  action: Action;
  params: Readonly<Record<string, unknown>>;
  /** Whether these are the words of the caller, before Strapi read them, or what Strapi then asks for. */
  asSent?: boolean;
}

const SYSTEM_FIELDS = new Set(['id', 'documentId', 'createdAt', 'updatedAt']);
const MAX_DEPTH = 4;
/** What may be asked for; anything else (counts of relations, look-ups, free text) answers beyond the fields. */
const OUTPUT = ['fields', 'populate'];
const NESTED_PARAMS = new Set([...OUTPUT, 'filters', 'sort', 'start', 'limit']);
const READ_AS_SENT = new Set([...OUTPUT, 'filters', 'sort', 'pagination']);
const READ_PARAMS = new Set([
  ...NESTED_PARAMS,
  'documentId',
  'status',
  'locale',
  'pagination',
  'page',
  'pageSize',
  'withCount',
]);
const WRITE_AS_SENT = new Set(OUTPUT);
const WRITE_PARAMS = new Set([...OUTPUT, 'documentId', 'data', 'status', 'locale']);
const PAGINATION = new Set(['page', 'pageSize', 'start', 'limit', 'withCount']);

/**
 * The access table over the generated REST: gives the parameters back narrowed to the caller's rows and fields.
 * What reaches for more is refused, not trimmed: a silent trim would still answer probing filters and sorts.
 */
export function guardDocuments(
  access: AccessTable,
  shapeOf: (type: string) => TypeShape | null,
  asking: Asking,
  { type, action, params, asSent = false }: DocumentRequest,
): Record<string, unknown> {
  const { principal } = asking;
  const reach = reachOf(access, asking);

  function checkField(rule: TypeRule, key: string): { relationTo: string | null } {
    const attributes = shapeOf(rule.type)?.attributes ?? {};
    if (SYSTEM_FIELDS.has(key)) return { relationTo: null };
    const attribute = Object.hasOwn(attributes, key) ? attributes[key] : undefined;
    if (!attribute || !rule.readable.includes(key)) throw invalid('unknown_field', { field: key });
    return attribute;
  }

  function filtersOf(rule: TypeRule, asked: unknown): RowFilter {
    const rows = reach.rowsOf(rule);
    if (asked === undefined) return rows;
    const narrowed = narrowFilter(asked, {
      relationOf: (key) => checkField(rule, key).relationTo,
      rowsOf: (target) => reach.rowsOf(reach.ruleFor(target, 'find')),
    });
    if (Object.keys(narrowed).length === 0) return rows;
    return Object.keys(rows).length === 0 ? narrowed : { $and: [narrowed, rows] };
  }

  function checkSort(rule: TypeRule, sort: unknown): void {
    // Strapi reads lists within lists as one, however deep.
    if (Array.isArray(sort)) for (const part of sort) checkSort(rule, part);
    else if (typeof sort === 'string') for (const item of sort.split(',')) checkSortField(rule, item);
    else if (isObject(sort))
      for (const [field, order] of Object.entries(sort)) checkOrder(rule, field, order);
    else throw invalid('invalid_input', { field: 'sort' });
  }

  function checkOrder(rule: TypeRule, field: string, order: unknown): void {
    checkSortField(rule, field);
    // What stands below a plain field makes Strapi fail.
    if (typeof order !== 'string') throw invalid('invalid_input', { field: 'sort' });
  }

  function checkSortField(rule: TypeRule, item: string): void {
    const field = item.split(':')[0]?.trim() ?? '';
    if (checkField(rule, field).relationTo !== null) throw invalid('unknown_field', { field });
  }

  function fieldsOf(rule: TypeRule, asked: unknown): string[] {
    const shape = shapeOf(rule.type);
    const plain = rule.readable.filter((key) => shape?.attributes[key]?.relationTo === null);
    if (asked === undefined || asked === '*') return plain;
    const fields = [asked].flat().flatMap((field: unknown) => {
      if (typeof field !== 'string') throw invalid('invalid_input', { field: 'fields' });
      return field.split(',');
    });
    if (fields.includes('*')) return plain;
    for (const field of fields) {
      if (checkField(rule, field).relationTo !== null) throw invalid('unknown_field', { field });
    }
    return fields;
  }

  function populateOf(rule: TypeRule, asked: unknown, depth: number): Record<string, unknown> {
    if (depth > MAX_DEPTH) throw invalid('invalid_input', { field: 'populate' });
    const narrowed: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(populateEntries(rule, asked))) {
      const { relationTo } = checkField(rule, key);
      if (relationTo === null) throw invalid('unknown_field', { field: key });
      narrowed[key] = narrow(reach.ruleFor(relationTo, 'find'), isObject(value) ? value : {}, depth + 1);
    }
    return narrowed;
  }

  function populateEntries(rule: TypeRule, asked: unknown): Record<string, unknown> {
    if (asked === undefined || asked === null || asked === false || asked === '') return {};
    if (asked === '*' || asked === true) {
      const shape = shapeOf(rule.type);
      return Object.fromEntries(
        rule.readable.filter((key) => shape?.attributes[key]?.relationTo != null).map((key) => [key, {}]),
      );
    }
    if (typeof asked === 'string') return nested(asked.split(','));
    if (isTexts(asked)) return nested(asked);
    if (isObject(asked))
      return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== false));
    throw invalid('invalid_input', { field: 'populate' });
  }

  function narrow(
    rule: TypeRule,
    given: Readonly<Record<string, unknown>>,
    depth: number,
  ): Record<string, unknown> {
    checkKnown(given, depth > 0 ? NESTED_PARAMS : asSent ? READ_AS_SENT : READ_PARAMS);
    if (isObject(given.pagination)) checkKnown(given.pagination, PAGINATION);
    if (given.sort !== undefined) checkSort(rule, given.sort);
    return {
      ...given,
      filters: filtersOf(rule, given.filters),
      fields: fieldsOf(rule, given.fields),
      populate: populateOf(rule, given.populate, depth),
    };
  }

  const rule = reach.ruleFor(type, action);
  if (action === 'find' || action === 'findOne') return narrow(rule, params, 0);
  if (!principal) throw forbidden();
  // Whoever reaches no row (staff without a clinic) makes none either.
  reach.rowsOf(rule);
  checkKnown(params, asSent ? WRITE_AS_SENT : WRITE_PARAMS);
  if (action === 'delete') return { ...params };
  const output = { fields: fieldsOf(rule, params.fields), populate: populateOf(rule, params.populate, 0) };
  if (asSent) return { ...params, ...output };
  const data = dataOf(rule, params);
  writtenLinks(data, (field) => shapeOf(type)?.attributes[field]?.relationTo ?? null);
  const imposed = action === 'create' ? rule.imposed?.(principal) : {};
  return { ...params, data: { ...data, ...imposed }, ...output };
}

/** The rows within reach for a write to one document; the caller answers 404 when the document is not among them. */
export function reachableRows(access: AccessTable, asking: Asking, type: string): RowFilter {
  const rule = access.typeRule(type, asking.principal?.role ?? 'public');
  const rows = rule && rowsWithin(rule, asking);
  if (!rows) throw notFound();
  return rows;
}

/**
 * The rows that a write would hang on the written one, each as a question: are all these documents among those rows?
 * The caller answers 404 otherwise, or other clinics' rows could be pulled into reach.
 */
export function rowsToLink(
  access: AccessTable,
  shapeOf: (type: string) => TypeShape | null,
  asking: Asking,
  { type, params }: Pick<DocumentRequest, 'type' | 'params'>,
): { type: string; documentIds: readonly string[]; rows: RowFilter }[] {
  const reach = reachOf(access, asking);
  const data = isObject(params.data) ? params.data : {};
  const links = writtenLinks(data, (field) => shapeOf(type)?.attributes[field]?.relationTo ?? null);
  return links
    .filter(({ documentIds }) => documentIds.length > 0)
    .map((link) => ({
      type: link.type,
      documentIds: [...new Set(link.documentIds)],
      rows: reach.rowsOf(reach.ruleFor(link.type, 'find')),
    }));
}

interface Reach {
  ruleFor(type: string, action: Action): TypeRule;
  rowsOf(rule: TypeRule): RowFilter;
}

/** @throws AppError 403 where the role has no rule, or the caller no row */
function reachOf(access: AccessTable, asking: Asking): Reach {
  return {
    ruleFor: (type, action) => {
      const rule = access.typeRule(type, asking.principal?.role ?? 'public');
      if (!rule?.actions.includes(action)) throw forbidden();
      return rule;
    },
    rowsOf: (rule) => {
      const rows = rowsWithin(rule, asking);
      if (!rows) throw forbidden();
      return rows;
    },
  };
}

function dataOf(rule: TypeRule, params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const data = isObject(params.data) ? params.data : {};
  for (const key of Object.keys(data)) {
    if (!rule.writable?.includes(key)) throw invalid('unknown_field', { field: key });
  }
  return data;
}

function checkKnown(given: Readonly<Record<string, unknown>>, known: ReadonlySet<string>): void {
  for (const key of Object.keys(given)) {
    if (!known.has(key) && given[key] !== undefined) throw invalid('unknown_field', { field: key });
  }
}

function nested(paths: readonly string[]): Record<string, unknown> {
  // A map, since names like __proto__ and constructor are there already in every object.
  const tree = new Map<string, { populate: string[] }>();
  for (const path of paths) {
    const [head = '', ...rest] = path.trim().split('.');
    const branch = tree.get(head) ?? { populate: [] };
    if (rest.length > 0) branch.populate.push(rest.join('.'));
    tree.set(head, branch);
  }
  return Object.fromEntries(tree);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'string');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
