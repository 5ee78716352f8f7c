/** What of a better-sqlite3 connection is used here. */
export interface Preparing {
  prepare(sql: string): unknown;
}

const MAX_KEPT = 500;
/** Statements that read or write rows; all others may change what the kept ones were prepared for. */
const ROWS = /^\s*(select|insert|update|delete|begin|commit|rollback|savepoint|release|with)\b/i;

/**
 * Lets the connection keep its prepared statements. knex prepares a statement each time it runs one, which costs about
 * as much as running it. Safe because knex runs every statement to its end before the next one starts.
 */
export function keepStatements(connection: Preparing): void {
  const kept = new Map<string, unknown>();
  const prepare = connection.prepare.bind(connection);

  connection.prepare = (sql) => {
    const known = kept.get(sql);
    if (known !== undefined) return known;
    const statement = prepare(sql);
    if (!ROWS.test(sql)) {
      kept.clear();
      return statement;
    }
    const [oldest] = kept.keys();
    if (kept.size >= MAX_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(sql, statement);
    return statement;
  };
}
