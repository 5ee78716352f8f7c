import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { createInterface } from 'node:readline';
import knexFactory, { type Knex } from 'knex';

const SCRIPT = path.resolve(__dirname, 'stack-process.mjs');

export interface Stack {
  productUrl: string;
  simulatorUrl: string;
  /** Holds the database file, and `product.log`. */
  folder: string;
  env: Record<string, string>;
  /** By e-mail address: the secret of somebody's authenticator app. */
  authenticators: Record<string, string>;
  password: string;
  knex: Knex;
  stop(): Promise<void>;
}
type Started = Omit<Stack, 'knex' | 'stop'> & { database: { filename?: string } };

/** The databases that the whole product is tested on; PostgreSQL when the test runner started one. */
export const DATABASES: readonly ('sqlite' | 'postgres')[] = process.env['TEST_PG_URL']
  ? ['sqlite', 'postgres']
  : ['sqlite'];

/** The built product beside the simulator, on a database of its own that the test may look into. */
export async function startStack(
  client: 'sqlite' | 'postgres',
  options: Record<string, unknown> = {},
): Promise<Stack> {
  const postgres = client === 'postgres' ? await createDatabase(process.env['TEST_PG_URL'] ?? '') : null;
  const database = postgres ? { database: { client, url: postgres.url } } : {};
  const child = spawn(process.execPath, [SCRIPT, JSON.stringify({ ...options, ...database })], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const line = await Promise.race([
    new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve)),
    ended.then(() => Promise.reject(new Error('the product did not start'))),
  ]);
  const started = JSON.parse(line) as Started;
  const knex = postgres
    ? knexFactory({ client: 'pg', connection: postgres.url, pool: { min: 0, max: 2 } })
    : knexFactory({
        client: 'better-sqlite3',
        connection: { filename: started.database.filename ?? '' },
        useNullAsDefault: true,
        pool: { min: 1, max: 1 },
      });
  return {
    ...started,
    knex,
    stop: async () => {
      await knex.destroy();
      child.stdin.end();
      await ended;
      await postgres?.drop();
    },
  };
}

async function createDatabase(server: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `daktari_${randomBytes(5).toString('hex')}`;
  const admin = knexFactory({ client: 'pg', connection: server, pool: { min: 0, max: 1 } });
  await admin.raw('create database ??', [name]);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await admin.raw('drop database ?? with (force)', [name]);
      await admin.destroy();
    },
  };
}
