import type { Knex } from 'knex';
import { temporarySqlite } from '../../tests/support/sqlite';
import { builtOnce } from './built-once';

let knex: Knex;
let drop: () => Promise<void>;
beforeEach(() => {
  ({ knex, drop } = temporarySqlite());
});
afterEach(() => drop());

describe('a statement that is built once', () => {
  let builds = 0;
  const outbox = builtOnce<{ name: string }>((query) => {
    builds += 1;
    return query('sqlite_master as m').where('m.type', '').where('m.name', '').select('m.name');
  });

  test('asks with the values of each call', async () => {
    await knex.schema.createTable('one', (table) => table.increments());
    await knex.schema.createTable('two', (table) => table.increments());
    expect(await outbox(knex, ['table', 'one'])).toEqual([{ name: 'one' }]);
    expect(await outbox(knex, ['table', 'two'])).toEqual([{ name: 'two' }]);
    expect(await outbox(knex, ['table', "two' or '1'='1"])).toEqual([]);
    expect(builds).toBe(1);
  });

  test('stands in a transaction', async () => {
    const seen = await knex.transaction(async (trx) => {
      await trx.schema.createTable('three', (table) => table.increments());
      return outbox(trx, ['table', 'three']);
    });
    expect(seen).toEqual([{ name: 'three' }]);
  });
});
