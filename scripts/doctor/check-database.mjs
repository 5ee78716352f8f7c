import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { bad, codeOf, off, ok } from './verdict.mjs';

const TIMEOUT_MS = 10_000;
const OLDEST_POSTGRES = 14;
const MIGRATIONS_TABLE = 'strapi_migrations';

/** Whether the database answers, is new enough, keeps UTC and has what the server will write. Reads only. */
export async function checkDatabase(root, env) {
  const ours = ownMigrations(root);
  return env.DATABASE_CLIENT === 'postgres' ? checkPostgres(env, ours) : checkSqlite(root, env, ours);
}

function ownMigrations(root) {
  return readdirSync(path.join(root, 'dist/database/migrations'))
    .filter((file) => file.endsWith('.js'))
    .map(nameOf);
}

const nameOf = (file) => file.replace(/\.[jt]s$/, '');

async function checkSqlite(root, env, ours) {
  const name = 'Database';
  const file = path.resolve(root, env.DATABASE_FILENAME);
  if (!existsSync(file)) return [off(name, 'SQLite; the first start makes it')];
  const { default: Sqlite } = await import('better-sqlite3');
  let database;
  try {
    database = new Sqlite(file, { readonly: true, timeout: TIMEOUT_MS });
    const version = database.prepare('select sqlite_version() as version').get().version;
    const known = database.prepare('select name from sqlite_master where type = ? and name = ?');
    const done = known.get('table', MIGRATIONS_TABLE)
      ? database.prepare(`select name from ${MIGRATIONS_TABLE}`).pluck().all()
      : [];
    return [ok(name, `SQLite ${version}`), migrations(ours, done)];
  } catch (error) {
    return [bad(name, `DATABASE_FILENAME does not open (${codeOf(error)})`)];
  } finally {
    database?.close();
  }
}

async function checkPostgres(env, ours) {
  const name = 'Database';
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    connectionString: env.DATABASE_URL,
    connectionTimeoutMillis: TIMEOUT_MS,
    query_timeout: TIMEOUT_MS,
  });
  // A connection that breaks later must not end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await askPostgres(client, name, ours);
  } catch (error) {
    return [bad(name, postgresReason(codeOf(error)))];
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function askPostgres(client, name, ours) {
  const one = async (sql) => Object.values((await client.query(sql)).rows[0] ?? {})[0];
  const major = Math.floor(Number(await one('show server_version_num')) / 10_000);
  const verdicts = [
    major >= OLDEST_POSTGRES
      ? ok(name, `PostgreSQL ${major}`)
      : bad(name, `PostgreSQL ${major} is too old; ${OLDEST_POSTGRES} or newer`),
  ];
  const zone = String(await one('show timezone'));
  verdicts.push(
    /^(Etc\/)?(UTC|UCT|GMT|Universal|Zulu)$/i.test(zone)
      ? ok('Time zone of the database', 'UTC')
      : bad('Time zone of the database', "not UTC; run: alter database <name> set timezone to 'UTC'"),
  );
  if (!(await one("select has_schema_privilege(current_schema(), 'create')")))
    verdicts.push(bad('Rights in the database', 'the user may not create tables; grant it the schema'));
  const table = await one(`select to_regclass('${MIGRATIONS_TABLE}')::text`);
  const done = table
    ? (await client.query(`select name from ${MIGRATIONS_TABLE}`)).rows.map((row) => row.name)
    : [];
  return [...verdicts, migrations(ours, done)];
}

function migrations(ours, done) {
  const known = new Set(done.map(nameOf));
  const pending = ours.filter((migration) => !known.has(migration));
  if (pending.length === 0) return ok('Migrations', 'all done');
  return off('Migrations', `${pending.length} to come; the next start does them (make a backup before)`);
}

function postgresReason(code) {
  if (code === '28P01' || code === '28000') return 'refused: user or password in DATABASE_URL';
  if (code === '3D000') return 'there is no database of the name in DATABASE_URL';
  if (code === 'ERR_INVALID_URL') return 'DATABASE_URL is no address';
  return `unreachable (${code}); is DATABASE_URL right, and is PostgreSQL running?`;
}
