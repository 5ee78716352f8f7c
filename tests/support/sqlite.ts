import knexFactory, { type Knex } from 'knex';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A SQLite file of its own, as Strapi configures it; `drop` closes and deletes it. */
export function temporarySqlite(): { knex: Knex; file: string; drop(): Promise<void> } {
  const folder = mkdtempSync(path.join(tmpdir(), 'daktari-'));
  const file = path.join(folder, 'test.db');
  const knex = knexFactory({
    client: 'better-sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
  return {
    knex,
    file,
    drop: async () => {
      await knex.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
