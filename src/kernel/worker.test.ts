import type { Knex } from 'knex';
import {
  eventually,
  jobBench,
  jobs,
  mark,
  marks,
  NOW,
  otherProcess,
  Work,
} from '../../tests/support/job-bench';
import type { TestKernel } from '../../tests/support/kernel';
import { temporarySqlite } from '../../tests/support/sqlite';
import { RunAgainAt, type EnqueueOptions } from './jobs';
import { backOffMs } from './worker';

let knex: Knex;
let drop: () => Promise<void>;
let bench: TestKernel;

beforeEach(async () => {
  ({ knex, drop } = temporarySqlite());
  bench = await jobBench(knex);
});
afterEach(() => drop());

const later = (ms: number): Date => new Date(NOW.getTime() + ms);
const enqueue = (n: number, options?: EnqueueOptions): Promise<void> =>
  knex.transaction((trx) => bench.kernel.outbox.enqueue(trx, Work, { n }, options));

test('a job that was cut off before it was done leaves nothing, and runs again', async () => {
  let cut = true;
  bench.kernel.outbox.handle(Work, async ({ n }, trx) => {
    await trx('marks').insert({ n });
    if (cut) throw new Error('killed');
  });
  await enqueue(1);
  await bench.runJobs();
  expect(await marks(knex)).toEqual([]);
  expect(await jobs(knex)).toMatchObject([
    { state: 'pending', attempts: 1, last_error: 'killed', run_at: later(1000).toISOString() },
  ]);
  cut = false;
  bench.clock.advance(1000);
  await bench.runJobs();
  expect(await marks(knex)).toEqual([1]);
  expect(await jobs(knex)).toMatchObject([{ state: 'done', attempts: 2, last_error: null }]);
});

test('each try waits twice as long as the one before', async () => {
  const tries: number[] = [];
  bench.kernel.outbox.handleEffect(Work, async () => {
    tries.push(bench.clock.now().getTime() - NOW.getTime());
    throw new Error('gateway down');
  });
  await enqueue(1);
  for (let second = 0; second < 130; second += 1) {
    await bench.runJobs();
    bench.clock.advance(1000);
  }
  expect(tries).toEqual([0, 1000, 3000, 7000, 15_000, 31_000, 63_000, 127_000]);
  expect([1, 2, 7].map(backOffMs)).toEqual([1000, 2000, 64_000]);
  expect(await jobs(knex)).toMatchObject([{ state: 'dead', attempts: 8 }]);
});

test('a handler is told which try it is', async () => {
  const seen: number[] = [];
  bench.kernel.outbox.handleEffect(Work, async (_payload, { attempt, jobId }) => {
    expect(jobId).toHaveLength(26);
    seen.push(attempt);
    if (attempt < 3) throw new Error('again');
  });
  await enqueue(1);
  for (let i = 0; i < 5; i += 1) {
    await bench.runJobs();
    bench.clock.advance(10_000);
  }
  expect(seen).toEqual([1, 2, 3]);
});

test('a job put off by its handler runs at that time and has not failed', async () => {
  const times: string[] = [];
  bench.kernel.outbox.handleEffect(Work, async () => {
    times.push(bench.clock.now().toISOString());
    if (times.length < 12) throw new RunAgainAt(new Date(bench.clock.now().getTime() + 90_000));
  });
  await enqueue(1);
  for (let i = 0; i < 30; i += 1) {
    await bench.runJobs();
    bench.clock.advance(45_000);
  }
  expect(times).toHaveLength(12);
  expect(times[1]).toBe(later(90_000).toISOString());
  expect(await jobs(knex)).toMatchObject([{ state: 'done', attempts: 1, last_error: null }]);
});

test('a job put off in a transaction leaves nothing of what the handler wrote', async () => {
  bench.kernel.outbox.handle(Work, async ({ n }, trx) => {
    await trx('marks').insert({ n });
    if (bench.clock.now() < later(5000)) throw new RunAgainAt(later(5000));
  });
  await enqueue(1);
  await bench.runJobs();
  expect(await marks(knex)).toEqual([]);
  bench.clock.advance(5000);
  await bench.runJobs();
  expect(await marks(knex)).toEqual([1]);
});

test('a job without a handler fails visibly and is not lost', async () => {
  await enqueue(1);
  await bench.runJobs();
  expect(await jobs(knex)).toMatchObject([
    { state: 'pending', last_error: 'no handler for job "test.work"' },
  ]);
  bench.kernel.outbox.handle(Work, mark);
  bench.clock.advance(1000);
  await bench.runJobs();
  expect(await marks(knex)).toEqual([1]);
});

test('jobs of the future wait for their time, in order', async () => {
  bench.kernel.outbox.handle(Work, mark);
  await enqueue(2, { runAt: later(2000) });
  await enqueue(1, { runAt: later(1000) });
  await enqueue(3, { runAt: later(60_000) });
  await bench.runJobs();
  expect(await marks(knex)).toEqual([]);
  bench.clock.advance(2000);
  await bench.runJobs();
  expect(await marks(knex)).toEqual([1, 2]);
});

test('the log of a failure names no value that was written', async () => {
  bench.kernel.outbox.handle(Work, async (_payload, trx) => {
    await trx('no_such_table').insert({ name: 'Zawadi Canarywa' });
  });
  await enqueue(1);
  await bench.runJobs();
  expect(bench.logged).toHaveLength(1);
  expect(JSON.stringify([bench.logged, await jobs(knex)])).not.toContain('Canarywa');
});

describe('a worker that runs on its own', () => {
  test('takes up what is committed at once, and waits for what is in hand when it stops', async () => {
    let finished = 0;
    bench.kernel.outbox.handleEffect(Work, async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      finished += 1;
    });
    await bench.kernel.worker.start();
    const began = performance.now();
    await enqueue(1);
    await eventually(async () => (await jobs(knex))[0]?.state === 'running');
    expect(performance.now() - began).toBeLessThan(900);
    await bench.kernel.worker.stop();
    expect(finished).toBe(1);
    expect(await jobs(knex)).toMatchObject([{ state: 'done' }]);
    await enqueue(2);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(finished).toBe(1);
  });

  test('a jump of the virtual clock wakes the jobs that are due by then', async () => {
    bench.kernel.outbox.handle(Work, mark);
    await enqueue(1, { runAt: later(86_400_000) });
    await bench.kernel.worker.start();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const began = performance.now();
    bench.clock.advance(86_400_000);
    await eventually(async () => (await marks(knex)).length === 1);
    expect(performance.now() - began).toBeLessThan(900);
    await bench.kernel.worker.stop();
  });

  test('one slow effect does not hold up the others', async () => {
    const done: number[] = [];
    let letGo: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (letGo = resolve));
    bench.kernel.outbox.handleEffect(Work, async ({ n }) => {
      if (n === 1) await slow;
      done.push(n);
    });
    for (const n of [1, 2, 3]) await enqueue(n);
    await bench.kernel.worker.start();
    await eventually(() => done.length === 2);
    expect(done.sort()).toEqual([2, 3]);
    letGo();
    await bench.kernel.worker.stop();
    expect(done).toContain(1);
  });
});

describe('a worker that died', () => {
  const cutOff = (leaseUntil: number): Promise<number> =>
    knex('kernel_jobs').update({
      state: 'running',
      lease_token: 'dead',
      lease_until: leaseUntil,
      attempts: 1,
    });

  test('is taken over when its lease is over, not before', async () => {
    bench.kernel.outbox.handle(Work, mark);
    await enqueue(1);
    await cutOff(Date.now() + 60_000);
    await bench.runJobs();
    expect(await marks(knex)).toEqual([]);
    await cutOff(Date.now() - 1);
    await bench.runJobs();
    expect(await marks(knex)).toEqual([1]);
    expect(await jobs(knex)).toMatchObject([{ state: 'done', attempts: 2 }]);
  });

  test('is not waited for where there is only one worker: at start what ran was cut off', async () => {
    bench.kernel.outbox.handle(Work, mark);
    await enqueue(1);
    await cutOff(Date.now() + 60_000);
    await bench.kernel.worker.start();
    await eventually(async () => (await marks(knex)).length === 1);
    await bench.kernel.worker.stop();
  });

  test('and comes back finds its transaction refused', async () => {
    bench.kernel.outbox.handle(Work, async ({ n }, trx) => {
      await trx('marks').insert({ n });
      await trx('kernel_jobs').update({ lease_token: 'somebody else' });
    });
    await enqueue(1);
    await bench.runJobs();
    expect(await marks(knex)).toEqual([]);
    expect(bench.logged).toMatchObject([{ event: 'jobs.failed', fields: { reason: 'lease lost' } }]);
  });
});

test('a slow effect keeps its lease, so that nobody runs it a second time', async () => {
  let runs = 0;
  const processes = [1, 2].map(() => {
    const kernel = otherProcess(knex, bench.clock, { leaseMs: 150 });
    kernel.outbox.handleEffect(Work, async () => {
      runs += 1;
      await new Promise((resolve) => setTimeout(resolve, 600));
    });
    return kernel;
  });
  await enqueue(1);
  const first = processes[0]!.worker.drain();
  await new Promise((resolve) => setTimeout(resolve, 400));
  await processes[1]!.worker.drain();
  await first;
  expect(runs).toBe(1);
  expect(await jobs(knex)).toMatchObject([{ state: 'done', attempts: 1 }]);
});

test('a job seen as due and put off meanwhile does not run before its new time', async () => {
  const runs: string[] = [];
  const release: (() => void)[] = [];
  bench.kernel.outbox.handleEffect(Work, async ({ n }) => {
    runs.push(`${n} at ${bench.clock.now().getTime() - NOW.getTime()}`);
    if (n === 1) await new Promise<void>((resolve) => release.push(resolve));
    if (n === 2 && runs.length < 4) throw new RunAgainAt(later(60_000));
  });
  await enqueue(1, { runAt: later(-1) });
  await enqueue(2);
  // This drain has read both jobs as due and is busy with the first, while another runs the second and puts it off.
  const busy = bench.kernel.worker.drain();
  await eventually(() => release.length === 1);
  const other = otherProcess(knex, bench.clock);
  other.outbox.handleEffect(Work, async ({ n }) => {
    runs.push(`${n} elsewhere`);
    throw new RunAgainAt(later(60_000));
  });
  await other.worker.drain();
  release[0]?.();
  await busy;
  expect(runs).toEqual(['1 at 0', '2 elsewhere']);
});
