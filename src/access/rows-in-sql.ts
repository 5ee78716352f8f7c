import type { Select } from '../kernel/db';
import type { RowFilter } from './table';

/**
 * Puts the rows of a rule into a query of our own, where the generated REST has them put in by Strapi: one rule, the same
 * rows. It reads what rules say today. `table` is the name or alias of the type's table; its relations are columns.
 * @throws Error for any other filter: one that was not understood would let everybody's rows through
 */
export function whereRows(query: Select, filter: RowFilter, table: string): void {
  for (const [key, value] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(value)) {
      for (const part of value as RowFilter[]) whereRows(query, part, table);
    } else if (key.startsWith('$')) {
      throw notUnderstood(key);
    } else if (key === 'id') {
      whereId(query, `${table}.id`, value);
    } else if (isScalar(value)) {
      void query.where(`${table}.${columnOf(key)}`, value);
    } else {
      whereId(query, `${table}.${columnOf(key)}_id`, idOf(key, value));
    }
  }
}

/** `{ clinic: { id: … } }`: a relation leads to a row by its id and by nothing else. */
function idOf(key: string, value: unknown): unknown {
  if (!isObject(value) || Object.keys(value).join() !== 'id') throw notUnderstood(key);
  return value.id;
}

function whereId(query: Select, column: string, value: unknown): void {
  if (typeof value === 'number') void query.where(column, value);
  else if (isObject(value) && Object.keys(value).join() === '$in' && isSelect(value.$in)) {
    void query.whereIn(column, value.$in);
  } else throw notUnderstood(column);
}

function columnOf(attribute: string): string {
  return attribute.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSelect(value: unknown): value is Select {
  return typeof value === 'object' && value !== null && 'toSQL' in value;
}

function notUnderstood(key: string): Error {
  return new Error(`a row rule says "${key}" in a way that has no SQL yet`);
}
