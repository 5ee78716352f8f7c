// Preloaded into the product (node -r): counts what reaches the database for good, and ends the process with SIGKILL
// right before or right after the n-th of these boundaries. Armed by a file: {"run": "…", "n": 3, "when": "after"}.
// `before` counts only boundaries that differ from "right after the last one" (see what-left.cjs); `list` kills nothing
// and writes down every boundary.
const { appendFileSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const { forget, whatLeft } = require('./what-left.cjs');

const CONTROL = process.env.CRASH_CONTROL;
const BEGIN = /^\s*(begin|start\s+transaction)/i;
const COMMIT = /^\s*commit/i;
const ROLLBACK = /^\s*rollback(?!\s+to)/i;
const WRITE = /^\s*(insert\s+into|update|delete\s+from)\s+["`]?(\w+)?/i;

let run = null;
let count = 0;
let counted = 0;
/** Sent to the database and not answered yet: killed now, it may have happened or not. */
let underWay = 0;

function orders() {
  try {
    const armed = JSON.parse(readFileSync(CONTROL, 'utf8'));
    if (armed.run !== run) {
      run = armed.run;
      count = 0;
      counted = 0;
      forget(['the journey begins']);
    }
    return armed;
  } catch {
    return null;
  }
}

/** Before a boundary: takes its number. */
function approach(written) {
  const armed = orders();
  if (armed) count += 1;
  const here = { number: armed ? count : 0, written };
  if (armed?.when === 'before' || armed?.when === 'list') {
    const since = [...new Set(whatLeft()), ...(underWay > 0 ? [`${underWay} under way`] : [])];
    if (since.length > 0) counted += 1;
    if (armed.when === 'list') note(armed, { ...here, since });
    else if (since.length > 0 && counted === armed.n) crash(armed, { ...here, since });
  }
  underWay += 1;
  return here;
}

/** After it. */
function cross({ number, written }) {
  underWay -= 1;
  forget();
  const armed = orders();
  if (armed?.when === 'after' && number === armed.n) crash(armed, { number, written });
}

/** It was refused, and nothing is written. */
function turnBack() {
  underWay -= 1;
}

function crash(armed, where) {
  note(armed, where);
  process.kill(process.pid, 'SIGKILL');
  for (;;); // not one statement more, however long the signal takes
}

function note(armed, where) {
  appendFileSync(`${CONTROL}.log`, `${JSON.stringify({ ...armed, ...where })}\n`);
}

const tableOf = (sql) => WRITE.exec(sql)?.[2] ?? null;

function patchSqlite(Database) {
  const { prepare } = Database.prototype;
  const written = new WeakMap();
  let patched = false;
  Database.prototype.prepare = function (sql) {
    const statement = prepare.call(this, sql);
    if (!patched) {
      patched = true;
      const prototype = Object.getPrototypeOf(statement);
      for (const method of ['run', 'get', 'all']) {
        const original = prototype[method];
        prototype[method] = function (...values) {
          return around(this, () => original.apply(this, values));
        };
      }
    }
    return statement;
  };

  function around(statement, execute) {
    const { source, database } = statement;
    if (COMMIT.test(source)) {
      const tables = written.get(database) ?? [];
      written.delete(database);
      return tables.length === 0 ? execute() : cut(tables, execute);
    }
    if (ROLLBACK.test(source)) written.delete(database);
    const table = tableOf(source);
    if (table === null) return execute();
    if (!database.inTransaction) return cut([table], execute);
    written.set(database, [...(written.get(database) ?? []), table]);
    return execute();
  }

  function cut(tables, execute) {
    const here = approach(tables);
    let result;
    try {
      result = execute();
    } catch (error) {
      turnBack();
      throw error;
    }
    cross(here);
    return result;
  }
}

function patchPostgres({ Client }) {
  const { query } = Client.prototype;
  /** The tables written in the open transaction of a connection; none outside one. */
  const open = new WeakMap();
  Client.prototype.query = function (config, ...rest) {
    const sql = typeof config === 'string' ? config : (config?.text ?? '');
    const tables = boundaryOf(this, sql);
    if (tables === null) return query.call(this, config, ...rest);
    const here = approach(tables);
    const callback = rest.at(-1);
    if (typeof callback === 'function') {
      const passed = (error, result) => {
        if (error) turnBack();
        else cross(here);
        return callback(error, result);
      };
      return query.call(this, config, ...rest.slice(0, -1), passed);
    }
    const sent = query.call(this, config, ...rest);
    return sent.then(
      (result) => (cross(here), result),
      (error) => {
        turnBack();
        throw error;
      },
    );
  };

  function boundaryOf(client, sql) {
    if (BEGIN.test(sql)) open.set(client, []);
    else if (ROLLBACK.test(sql)) open.delete(client);
    else if (COMMIT.test(sql)) {
      const tables = open.get(client) ?? [];
      open.delete(client);
      return tables.length === 0 ? null : tables;
    } else {
      const table = tableOf(sql);
      if (table === null) return null;
      if (!open.has(client)) return [table];
      open.get(client).push(table);
    }
    return null;
  }
}

const patches = { 'better-sqlite3': patchSqlite, pg: patchPostgres };
const done = new Set();
const { _load: load } = Module;
Module._load = function (request, ...rest) {
  const loaded = load.call(this, request, ...rest);
  if (CONTROL && Object.hasOwn(patches, request) && !done.has(loaded)) {
    done.add(loaded);
    patches[request](loaded);
  }
  return loaded;
};
