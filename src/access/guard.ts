import { forbidden, invalid, notFound } from '../kernel/errors';
import type { Principal } from './principal';
import type { AccessTable, Action, RowFilter, TypeRule } from './table';

/** What the guard has to know of a content type; made from Strapi's schema by src/strapi. */
export interface TypeShape {
  attributes: Readonly<Record<string, { relationTo: string | null }>>;
}

export interface DocumentRequest {
  type: string;
  action: Action;
  params: Readonly<Record<string, unknown>>;
}

const SYSTEM_FIELDS = new Set(['id', 'documentId', 'createdAt', 'updatedAt']);
const MAX_DEPTH = 4;
/** What a read may ask for; anything else (counts of relations, look-ups, free text) answers beyond the fields. */
const NESTED_PARAMS = new Set(['filters', 'sort', 'fields', 'populate', 'start', 'limit']);
const ROOT_PARAMS = new Set([
  ...NESTED_PARAMS,
  'documentId',
  'status',
  'locale',
  'pagination',
  'page',
  'pageSize',
  'withCount',
]);

/**
 * The access table over the generated REST: gives the parameters back narrowed to the caller's rows and fields.
 * What reaches for more is refused, not trimmed: a silent trim would still answer probing filters and sorts.
 */
export function guardDocuments(
  access: AccessTable,
  shapeOf: (type: string) => TypeShape | null,
  principal: Principal | null,
  { type, action, params }: DocumentRequest,
): Record<string, unknown> {
  const role = principal?.role ?? 'public';

  function ruleFor(target: string, wanted: Action): TypeRule {
    const rule = access.typeRule(target, role);
    if (!rule?.actions.includes(wanted)) throw forbidden();
    return rule;
  }

  function rowsOf(rule: TypeRule): RowFilter {
    const rows = rule.rows(principal);
    if (!rows) throw forbidden();
    return rows;
  }

  function checkField(rule: TypeRule, key: string): { relationTo: string | null } {
    const attribute = shapeOf(rule.type)?.attributes[key];
    if (SYSTEM_FIELDS.has(key)) return { relationTo: null };
    if (!attribute || !rule.readable.includes(key)) throw invalid('unknown_field', { field: key });
    return attribute;
  }

  function checkFilter(rule: TypeRule, filter: unknown, depth = 0): void {
    if (depth > 12) throw invalid('invalid_input', { field: 'filters' });
    if (Array.isArray(filter)) for (const part of filter) checkFilter(rule, part, depth + 1);
    if (Array.isArray(filter) || !isObject(filter)) return;
    for (const [key, value] of Object.entries(filter)) {
      if (key.startsWith('$')) {
        checkFilter(rule, value, depth + 1);
        continue;
      }
      const { relationTo } = checkField(rule, key);
      if (relationTo === null) continue;
      // A filter into another type answers questions about rows that the caller may not see.
      if (!isObject(value) || Object.keys(value).some((inner) => inner !== 'documentId' && inner !== 'id')) {
        throw invalid('unknown_field', { field: key });
      }
    }
  }

  function checkSort(rule: TypeRule, sort: unknown): void {
    // Strapi reads lists within lists as one, however deep.
    if (Array.isArray(sort)) for (const part of sort) checkSort(rule, part);
    else if (typeof sort === 'string') for (const item of sort.split(',')) checkSortField(rule, item);
    else if (isObject(sort)) for (const field of Object.keys(sort)) checkSortField(rule, field);
    else throw invalid('invalid_input', { field: 'sort' });
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
      narrowed[key] = narrow(ruleFor(relationTo, 'find'), isObject(value) ? value : {}, depth + 1);
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
    const known = depth === 0 ? ROOT_PARAMS : NESTED_PARAMS;
    for (const key of Object.keys(given)) {
      if (!known.has(key) && given[key] !== undefined) throw invalid('unknown_field', { field: key });
    }
    checkFilter(rule, given.filters);
    if (given.sort !== undefined) checkSort(rule, given.sort);
    return {
      ...given,
      filters: and(given.filters, rowsOf(rule)),
      fields: fieldsOf(rule, given.fields),
      populate: populateOf(rule, given.populate, depth),
    };
  }

  const rule = ruleFor(type, action);
  if (action === 'find' || action === 'findOne') return narrow(rule, params, 0);
  if (action === 'delete') return { ...params };
  if (!principal) throw forbidden();
  // Whoever reaches no row (staff without a clinic) makes none either.
  rowsOf(rule);
  return { ...params, ...writeParams(rule, principal, params, action), ...outputOf(rule, params) };

  function outputOf(writeRule: TypeRule, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return { fields: fieldsOf(writeRule, given.fields), populate: populateOf(writeRule, given.populate, 0) };
  }
}

/** The rows within reach for a write to one document; the caller answers 404 when the document is not among them. */
export function reachableRows(access: AccessTable, principal: Principal | null, type: string): RowFilter {
  const rows = access.typeRule(type, principal?.role ?? 'public')?.rows(principal);
  if (!rows) throw notFound();
  return rows;
}

function writeParams(
  rule: TypeRule,
  principal: Principal,
  params: Readonly<Record<string, unknown>>,
  action: 'create' | 'update',
): Record<string, unknown> {
  const data = isObject(params.data) ? params.data : {};
  for (const key of Object.keys(data)) {
    if (!rule.writable?.includes(key)) throw invalid('unknown_field', { field: key });
  }
  return { data: { ...data, ...(action === 'create' ? rule.imposed?.(principal) : {}) } };
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

function and(given: unknown, rows: RowFilter): RowFilter {
  if (!isObject(given) || Object.keys(given).length === 0) return rows;
  return Object.keys(rows).length === 0 ? given : { $and: [given, rows] };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'string');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
