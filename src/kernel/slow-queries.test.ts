import type { Knex } from 'knex';
import { temporarySqlite } from '../../tests/support/sqlite';
import { prometheusCounters } from './counters';
import { watchSlowQueries } from './slow-queries';

let knex: Knex;
let drop: () => Promise<void>;
const logged: unknown[] = [];
const note = (event: string, fields?: object) => void logged.push({ event, ...fields });
const log = { info: note, warn: note, error: note };

beforeEach(async () => {
  ({ knex, drop } = temporarySqlite());
  logged.length = 0;
  await knex.schema.createTable('people', (table) => void table.string('name'));
});
afterEach(() => drop());

test('a slow statement is told by its text, without bound values and without what stands in quotes', async () => {
  const counters = prometheusCounters();
  watchSlowQueries(knex, { thresholdMs: 0, log, counters });
  await knex('people').where('name', 'Zawadi').select('name');
  await knex.raw("select 'Zawadi''s' as name");
  await knex.transaction((trx) => trx('people').insert({ name: 'Zawadi' }));
  const text = JSON.stringify(logged);
  expect(text).toContain('select `name` from `people` where `name` = ?');
  expect(text).toContain("select '?' as name");
  expect(text).toContain('insert into `people`');
  expect(text).not.toContain('Zawadi');
  expect(counters.tally()[0]).toMatchObject({ name: 'slow_queries' });
});

test('a statement that fails is told, too', async () => {
  watchSlowQueries(knex, { thresholdMs: 0, log, counters: prometheusCounters() });
  const asked = knex.transaction((trx) => trx('nowhere').select());
  await expect(asked).rejects.toMatchObject({ code: 'SQLITE_ERROR' });
  expect(logged).toContainEqual(expect.objectContaining({ sql: 'select * from `nowhere`' }));
});

test('what is quick is not told, and nothing is once it was stopped', async () => {
  const options = { log, counters: prometheusCounters() };
  watchSlowQueries(knex, { thresholdMs: 60_000, ...options });
  watchSlowQueries(knex, { thresholdMs: 0, ...options })();
  await knex('people').select();
  expect(logged).toEqual([]);
});
