import type { Select } from '../kernel/db';

/**
 * A query as a value in a filter, `{ id: { $in: … } }`: the database layer puts it in as a sub-select. On the way there
 * Strapi clones filters deeply; an object that merely inherits from the query is cloned without its whole connection.
 */
export function opaqueQuery(query: Select): object {
  return Object.create(query) as object;
}
