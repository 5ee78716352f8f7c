import type { Knex } from 'knex';
import { jobBench, mark, NOW, Work } from '../../tests/support/job-bench';
import type { TestKernel } from '../../tests/support/kernel';
import { temporarySqlite } from '../../tests/support/sqlite';
import { contributeJobFigures } from './job-figures';

let knex: Knex;
let drop: () => Promise<void>;
let bench: TestKernel;
beforeEach(async () => {
  ({ knex, drop } = temporarySqlite());
  bench = await jobBench(knex);
  contributeJobFigures(bench.kernel.figures);
});
afterEach(() => drop());

const enqueue = (runAt: Date): Promise<void> =>
  knex.transaction((trx) => bench.kernel.outbox.enqueue(trx, Work, { n: 1 }, { runAt }));
async function levels(): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [name, { read }] of bench.kernel.figures.samples.entries()) {
    for (const { value } of await read(knex, bench.clock.now())) found[name] = value;
  }
  return found;
}
const inSeconds = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1000);

test('jobs that are due wait, those of later do not, and the oldest says for how long', async () => {
  expect(await levels()).toEqual({ jobs_waiting: 0, jobs_oldest_due_seconds: 0, dead_letters: 0 });
  await enqueue(inSeconds(10));
  await enqueue(inSeconds(30));
  await enqueue(inSeconds(500));
  bench.clock.set(inSeconds(100));
  expect(await levels()).toEqual({ jobs_waiting: 2, jobs_oldest_due_seconds: 90, dead_letters: 0 });
});

test('a job that failed for good is a dead letter and waits no more', async () => {
  bench.kernel.outbox.handle(Work, () => Promise.reject(new Error('no')));
  await enqueue(NOW);
  await knex('kernel_jobs').update({ attempts: 7 });
  await bench.runJobs();
  expect(await levels()).toEqual({ jobs_waiting: 0, jobs_oldest_due_seconds: 0, dead_letters: 1 });
});

test('the worker says how long each job waited and which one ran', async () => {
  bench.kernel.outbox.handle(Work, mark);
  await enqueue(inSeconds(10));
  bench.clock.set(inSeconds(52));
  await bench.runJobs();
  const tallies = bench.kernel.counters.tally();
  expect(tallies.find(({ name }) => name === 'job_wait_seconds')?.seconds).toBe(42);
  expect(tallies.find(({ name }) => name === 'job_run_seconds')?.labels).toEqual({ job: 'test.work' });
});
