import Database from 'better-sqlite3';
import knex, { type Knex } from 'knex';
import { keepStatements, type Preparing } from './keep-statements';

let db: Knex;
let prepared: string[];

beforeEach(async () => {
  prepared = [];
  db = knex({
    client: 'better-sqlite3',
    connection: { filename: ':memory:' },
    useNullAsDefault: true,
    pool: {
      min: 1,
      max: 1,
      afterCreate: (connection: Preparing, done: (error: null, connection: Preparing) => void) => {
        const prepare = connection.prepare.bind(connection);
        connection.prepare = (sql) => {
          prepared.push(sql);
          return prepare(sql);
        };
        keepStatements(connection);
        done(null, connection);
      },
    },
  });
  await db.schema.createTable('cups', (table) => {
    table.increments('id');
    table.string('name');
  });
  prepared.length = 0;
});

afterEach(() => db.destroy());

test('the same statement with other values is prepared once', async () => {
  await db('cups').insert({ name: 'blue' });
  await db('cups').insert({ name: 'red' });
  const [first, second] = [await db('cups').where({ id: 1 }), await db('cups').where({ id: 2 })];
  expect([first, second]).toEqual([[{ id: 1, name: 'blue' }], [{ id: 2, name: 'red' }]]);
  expect(prepared).toHaveLength(2);
});

test('a column that a later statement adds is in the rows of a kept one', async () => {
  await db('cups').insert({ name: 'blue' });
  expect(await db('cups')).toEqual([{ id: 1, name: 'blue' }]);
  await db.schema.alterTable('cups', (table) => void table.integer('size'));
  expect(await db('cups')).toEqual([{ id: 1, name: 'blue', size: null }]);
});

test('a statement that failed can be run again', async () => {
  await db.schema.alterTable('cups', (table) => void table.unique(['name']));
  await db('cups').insert({ name: 'blue' });
  await expect(db('cups').insert({ name: 'blue' })).rejects.toMatchObject({
    code: 'SQLITE_CONSTRAINT_UNIQUE',
  });
  await db('cups').insert({ name: 'red' });
  expect(await db('cups').pluck('name')).toEqual(['blue', 'red']);
});

test('transactions roll back and commit over kept statements', async () => {
  const spoilt = db.transaction(async (trx) => {
    await trx('cups').insert({ name: 'lost' });
    throw new Error('no');
  });
  await expect(spoilt).rejects.toThrow('no');
  await db.transaction((trx) => trx('cups').insert({ name: 'kept' }));
  expect(await db('cups').pluck('name')).toEqual(['kept']);
});

test('no more than 500 statements are kept, and dropped ones still run', async () => {
  const connection = new Database(':memory:');
  keepStatements(connection);
  for (let i = 0; i < 1200; i += 1) connection.prepare(`SELECT ${i} AS n`);
  expect(connection.prepare('SELECT 3 AS n').get()).toEqual({ n: 3 });
  connection.close();
});
