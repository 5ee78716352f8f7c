import { createRequire } from 'node:module';
import path from 'node:path';
import knex from 'knex';
import { root } from '../../scripts/lib/stack.mjs';

const require = createRequire(import.meta.url);

/** The same driver, pool and pragmas as the product's configuration. */
export function connect(filename) {
  return knex({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
    pool: {
      min: 1,
      max: 1,
      afterCreate: (connection, done) => {
        connection.pragma('journal_mode = WAL');
        connection.pragma('synchronous = NORMAL');
        connection.pragma('busy_timeout = 5000');
        done(null, connection);
      },
    },
  });
}

export async function readBody(context) {
  const chunks = [];
  for await (const chunk of context.req) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A compiled module of the product, for its pure functions. */
export function product(module) {
  return require(path.join(root, 'dist', module));
}
