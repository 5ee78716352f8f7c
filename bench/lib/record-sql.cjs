// Preloaded by the smoke run: writes every statement that reaches SQLite into BENCH_SQL_LOG, one JSON text a line.
const { appendFileSync } = require('node:fs');
const Database = require('better-sqlite3');

const prepare = Database.prototype.prepare;
Database.prototype.prepare = function recordingPrepare(sql) {
  appendFileSync(process.env.BENCH_SQL_LOG, `${JSON.stringify(sql)}\n`);
  return prepare.call(this, sql);
};
