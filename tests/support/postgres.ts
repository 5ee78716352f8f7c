import knexFactory, { type Knex } from 'knex';
import { randomBytes } from 'node:crypto';

/** A schema of its own on the server that the test runner started. @throws Error when there is none: never skipped */
export async function temporaryPostgres(): Promise<{ knex: Knex; drop(): Promise<void> }> {
  const url = process.env['TEST_PG_URL'];
  if (!url) throw new Error('TEST_PG_URL is not set: run the tests with `npm test`, which starts PostgreSQL');
  const schema = `test_${randomBytes(6).toString('hex')}`;
  const connect = (searchPath: string[]): Knex =>
    knexFactory({ client: 'pg', connection: url, searchPath, pool: { min: 0, max: 20 } });
  const admin = connect(['public']);
  await admin.raw('create schema ??', [schema]);
  const knex = connect([schema]);
  return {
    knex,
    drop: async () => {
      await knex.destroy();
      await admin.raw('drop schema ?? cascade', [schema]);
      await admin.destroy();
    },
  };
}
