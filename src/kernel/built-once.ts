import type { Knex } from 'knex';
import type { Db, Trx } from './db';

type Builder = Knex.QueryBuilder;

/**
 * A statement whose text is built once for each kind of database: for a join of seven tables, building takes as long as
 * running. Only for what every request asks; all else is better off with the builder itself.
 * @param build the statement, with any values; their order is the order in which the text holds them
 */
export function builtOnce<Row>(
  build: (query: Db) => Builder,
): (query: Db | Trx, values: readonly Knex.Value[]) => Promise<Row[]> {
  const texts = new WeakMap<object, string>();
  return async (query, values) => {
    const client = query.client as object;
    let text = texts.get(client);
    if (text === undefined) {
      text = build(query).toSQL().sql;
      texts.set(client, text);
    }
    return rowsOf<Row>(await query.raw(text, values));
  };
}

/** Drivers differ in what they reply to a text: SQLite's the rows, PostgreSQL's a result that holds them. */
function rowsOf<Row>(reply: unknown): Row[] {
  return Array.isArray(reply) ? (reply as Row[]) : (reply as { rows: Row[] }).rows;
}
