import type { Knex } from 'knex';
import { z } from 'zod';
import { Happened, jobBench, jobs, mark, marks, NOW, Work } from '../../tests/support/job-bench';
import type { TestKernel } from '../../tests/support/kernel';
import { temporarySqlite } from '../../tests/support/sqlite';
import { defineJob } from './jobs';

let knex: Knex;
let drop: () => Promise<void>;
let bench: TestKernel;

beforeEach(async () => {
  ({ knex, drop } = temporarySqlite());
  bench = await jobBench(knex);
});
afterEach(() => drop());

test('an event goes to each subscriber once, in the transaction of the change', async () => {
  const { outbox } = bench.kernel;
  outbox.on(Happened, 'one', async ({ n }, trx) => {
    await trx('marks').insert({ n, by: 'one' });
  });
  outbox.on(Happened, 'two', async ({ n }, trx) => {
    await trx('marks').insert({ n, by: 'two' });
  });
  await knex.transaction((trx) => outbox.emit(trx, Happened, { n: 7 }));

  expect(await knex('kernel_events').select('name', 'payload', 'occurred_at')).toEqual([
    { name: 'test.happened', payload: '{"n":7}', occurred_at: NOW.toISOString() },
  ]);
  await bench.runJobs();
  expect(await knex('marks').orderBy('by').select('n', 'by')).toEqual([
    { n: 7, by: 'one' },
    { n: 7, by: 'two' },
  ]);
  await bench.runJobs();
  expect(await marks(knex)).toHaveLength(2);
});

test('one subscriber that fails does not hold up the other, nor make it run again', async () => {
  const { outbox } = bench.kernel;
  let failures = 2;
  outbox.on(Happened, 'steady', mark);
  outbox.on(Happened, 'shaky', async ({ n }, trx) => {
    await trx('marks').insert({ n: n + 100 });
    failures -= 1;
    if (failures >= 0) throw new Error('not yet');
  });
  await knex.transaction((trx) => outbox.emit(trx, Happened, { n: 1 }));
  await bench.runJobs();
  expect(await marks(knex)).toEqual([1]);
  for (let i = 0; i < 3; i += 1) {
    bench.clock.advance(60_000);
    await bench.runJobs();
  }
  expect(await marks(knex)).toEqual([1, 101]);
});

test('a change that is rolled back leaves no event and no job', async () => {
  const { outbox } = bench.kernel;
  outbox.on(Happened, 'one', async () => undefined);
  const work = knex.transaction(async (trx) => {
    await outbox.emit(trx, Happened, { n: 1 });
    await outbox.enqueue(trx, Work, { n: 1 });
    throw new Error('changed our mind');
  });
  await expect(work).rejects.toThrow('changed our mind');
  expect(await knex('kernel_events').select()).toEqual([]);
  expect(await jobs(knex)).toEqual([]);
});

test('an event nobody subscribed to is kept, and is no job', async () => {
  await knex.transaction((trx) => bench.kernel.outbox.emit(trx, Happened, { n: 1 }));
  expect(await knex('kernel_events').select()).toHaveLength(1);
  expect(await jobs(knex)).toEqual([]);
});

test('a second job with the same key is dropped; without a key none is', async () => {
  const { outbox } = bench.kernel;
  outbox.handle(Work, mark);
  await knex.transaction(async (trx) => {
    for (const n of [1, 2]) await outbox.enqueue(trx, Work, { n }, { dedupeKey: 'same' });
    for (const n of [3, 4]) await outbox.enqueue(trx, Work, { n });
  });
  await bench.runJobs();
  await knex.transaction((trx) => outbox.enqueue(trx, Work, { n: 5 }, { dedupeKey: 'same' }));
  await bench.runJobs();
  expect((await marks(knex)).sort()).toEqual([1, 3, 4]);
});

test('a payload that is not what the job says is refused where it is put in', async () => {
  const { outbox } = bench.kernel;
  const wrong = defineJob<{ n: number }>(Work.name, z.object({ n: z.number().max(5) }));
  await expect(knex.transaction((trx) => outbox.enqueue(trx, wrong, { n: 6 }))).rejects.toThrow('Too big');
  const strange = { ...Happened, payload: z.object({ n: z.number().max(5) }) };
  await expect(knex.transaction((trx) => outbox.emit(trx, strange, { n: 6 }))).rejects.toThrow('Too big');
  expect(await jobs(knex)).toEqual([]);
});

test('two handlers or two subscribers of one name stop the boot', () => {
  const { outbox } = bench.kernel;
  outbox.handle(Work, async () => undefined);
  expect(() => outbox.handleEffect(Work, async () => undefined)).toThrow('two handlers');
  outbox.on(Happened, 'one', async () => undefined);
  expect(() => outbox.on(Happened, 'one', async () => undefined)).toThrow('two handlers');
});

test('a job that keeps failing becomes a dead letter, which a person can put back in line', async () => {
  const { outbox } = bench.kernel;
  let broken = true;
  outbox.handle(Work, async ({ n }, trx) => {
    if (broken) throw new Error('provider is gone');
    await trx('marks').insert({ n });
  });
  await knex.transaction((trx) => outbox.enqueue(trx, Work, { n: 9 }));
  let tries = 0;
  while ((await outbox.deadLetters()).length === 0) {
    await bench.runJobs();
    bench.clock.advance(120_000);
    tries += 1;
    if (tries > 20) throw new Error('it never died');
  }
  const [letter] = await outbox.deadLetters();
  expect(letter).toMatchObject({ name: 'test.work', attempts: 8, lastError: 'provider is gone' });
  expect(tries).toBe(8);
  expect(bench.logged.filter(({ level }) => level === 'error')).toEqual([
    expect.objectContaining({ event: 'jobs.failed' }),
  ]);
  bench.clock.advance(86_400_000);
  await bench.runJobs();
  expect(await marks(knex)).toEqual([]);

  broken = false;
  expect(await outbox.replay(letter?.id ?? '')).toBe(true);
  expect(await outbox.replay(letter?.id ?? '')).toBe(false);
  expect(await outbox.replay('unknown')).toBe(false);
  await bench.runJobs();
  expect(await marks(knex)).toEqual([9]);
  expect(await outbox.deadLetters()).toEqual([]);
});
