import { invalid } from '../kernel/errors';
import type { RowFilter } from './table';

/** What a filter may ask of one type; throws for fields out of reach. */
export interface FilterGate {
  /** The type a readable field leads to, or null for a plain field. */
  relationOf(key: string): string | null;
  /** The rows of another type that the caller finds. */
  rowsOf(type: string): RowFilter;
}

const MAX_DEPTH = 12;
const IDS = new Set(['id', 'documentId']);
const COMPARISONS = new Set([
  ...['$eq', '$eqi', '$ne', '$nei', '$in', '$notIn', '$lt', '$lte', '$gt', '$gte', '$between', '$null'],
  ...['$notNull', '$contains', '$notContains', '$containsi', '$notContainsi', '$startsWith', '$startsWithi'],
  ...['$endsWith', '$endsWithi', '$not'],
]);

/**
 * A caller's filter, with relations narrowed to rows that the caller finds anyway: a filter must not tell whether a
 * hidden row hangs on a visible one. @throws AppError 400 for whatever asks beyond that
 */
export function narrowFilter(filter: unknown, gate: FilterGate): Record<string, unknown> {
  return narrowGroup(filter, gate, { depth: 0, negated: false });
}

interface Place {
  depth: number;
  negated: boolean;
}

function narrowGroup(filter: unknown, gate: FilterGate, place: Place): Record<string, unknown> {
  if (!isObject(filter) || place.depth > MAX_DEPTH) throw invalid('invalid_input', { field: 'filters' });
  // Entries and no assignments: `__proto__` is a name like any other here.
  return Object.fromEntries(
    Object.entries(filter).map(([key, value]) => [key, narrowEntry(key, value, gate, place)]),
  );
}

function narrowEntry(key: string, value: unknown, gate: FilterGate, { depth, negated }: Place): unknown {
  if (key === '$and' || key === '$or') {
    if (!Array.isArray(value)) throw invalid('invalid_input', { field: key });
    return value.map((part) => narrowGroup(part, gate, { depth: depth + 1, negated }));
  }
  if (key === '$not') return narrowGroup(value, gate, { depth: depth + 1, negated: true });
  if (key.startsWith('$')) throw invalid('invalid_input', { field: key });

  const target = gate.relationOf(key);
  if (target === null) {
    checkComparison(key, value, depth + 1);
    return value;
  }
  // Into another type a filter goes by id only. Where it is negated, a hidden row would count as one that differs.
  if (negated || !isObject(value) || !Object.keys(value).every((inner) => IDS.has(inner))) {
    throw invalid('unknown_field', { field: key });
  }
  for (const inner of Object.values(value)) checkComparison(key, inner, depth + 1);
  return { $and: [value, gate.rowsOf(target)] };
}

function checkComparison(field: string, value: unknown, depth: number): void {
  if (depth > MAX_DEPTH) throw invalid('invalid_input', { field });
  if (isScalar(value) || (Array.isArray(value) && value.every(isScalar))) return;
  if (!isObject(value)) throw invalid('invalid_input', { field });
  for (const [operator, operand] of Object.entries(value)) {
    if (!COMPARISONS.has(operator)) throw invalid('unknown_field', { field: operator });
    if (isObject(operand) && operator !== '$not') throw invalid('invalid_input', { field });
    checkComparison(field, operand, depth + 1);
  }
}

function isScalar(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
