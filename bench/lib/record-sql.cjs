// Preloaded by the smoke run: writes every statement that knex sends to SQLite into BENCH_SQL_LOG, one JSON text a line.
const { appendFileSync } = require('node:fs');
const Client = require('knex/lib/dialects/better-sqlite3');

const query = Client.prototype._query;
Client.prototype._query = function recordingQuery(connection, asked) {
  appendFileSync(process.env.BENCH_SQL_LOG, `${JSON.stringify(asked.sql)}\n`);
  return query.call(this, connection, asked);
};
