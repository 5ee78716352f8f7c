import type { Knex } from 'knex';
import {
  eventually,
  Happened,
  jobBench,
  jobs,
  mark,
  marks,
  otherProcess,
  Work,
} from '../../tests/support/job-bench';
import type { SettableClock } from '../../tests/support/kernel';
import { temporaryPostgres } from '../../tests/support/postgres';
import type { Kernel } from './kernel';

let knex: Knex;
let drop: () => Promise<void>;
let clock: SettableClock;

beforeEach(async () => {
  ({ knex, drop } = await temporaryPostgres());
  ({ clock } = await jobBench(knex));
});
afterEach(() => drop());

const COUNT = 120;
const numbers = Array.from({ length: COUNT }, (_, n) => n);

async function race(kernels: readonly Kernel[]): Promise<void> {
  await Promise.all(kernels.map(({ worker }) => worker.start()));
  await eventually(async () => (await jobs(knex)).every(({ state }) => state === 'done'), 30_000);
  await Promise.all(kernels.map(({ worker }) => worker.stop()));
}

describe('on PostgreSQL', () => {
  test('workers side by side never run a job twice', async () => {
    const effects: number[] = [];
    const kernels = [1, 2, 3].map(() => {
      const kernel = otherProcess(knex, clock);
      kernel.outbox.handle(Work, mark);
      kernel.outbox.on(Happened, 'test.effect', async ({ n }, trx) => {
        effects.push(n);
        await trx('marks').insert({ n: n + 1000 });
      });
      return kernel;
    });
    await knex.transaction(async (trx) => {
      for (const n of numbers) await kernels[0]!.outbox.enqueue(trx, Work, { n });
      for (const n of numbers) await kernels[0]!.outbox.emit(trx, Happened, { n });
    });
    await race(kernels);
    const seen = (await marks(knex)).sort((a, b) => a - b);
    expect(seen).toEqual([...numbers, ...numbers.map((n) => n + 1000)]);
    expect(effects).toHaveLength(COUNT);
  });

  test('effects are run by one of the workers each', async () => {
    const runs: number[] = [];
    const kernels = [1, 2].map(() => {
      const kernel = otherProcess(knex, clock);
      kernel.outbox.handleEffect(Work, async ({ n }) => {
        runs.push(n);
        await new Promise((resolve) => setTimeout(resolve, 5));
      });
      return kernel;
    });
    await knex.transaction(async (trx) => {
      for (const n of numbers) await kernels[0]!.outbox.enqueue(trx, Work, { n });
    });
    await race(kernels);
    expect(runs.sort((a, b) => a - b)).toEqual(numbers);
  });

  test('what a dead worker had in hand is taken over, and its own late commit is refused', async () => {
    const slow = otherProcess(knex, clock, { leaseMs: 100 });
    const quick = otherProcess(knex, clock, { leaseMs: 10_000 });
    let wake: () => void = () => undefined;
    const asleep = new Promise<void>((resolve) => (wake = resolve));
    slow.outbox.handle(Work, async ({ n }, trx) => {
      await trx('marks').insert({ n });
      await asleep;
    });
    quick.outbox.handle(Work, async ({ n }, trx) => {
      await trx('marks').insert({ n: n + 1000 });
    });
    await knex.transaction((trx) => slow.outbox.enqueue(trx, Work, { n: 1 }));
    const first = slow.worker.drain();
    await eventually(async () => (await jobs(knex))[0]?.state === 'running');
    await new Promise((resolve) => setTimeout(resolve, 150));
    await quick.worker.drain();
    wake();
    await first;
    expect(await marks(knex)).toEqual([1001]);
    expect(await jobs(knex)).toMatchObject([{ state: 'done', attempts: 2, last_error: null }]);
  });

  test('two at once with one key leave one job', async () => {
    const { outbox } = otherProcess(knex, clock);
    await Promise.all(
      numbers
        .slice(0, 10)
        .map((n) => knex.transaction((trx) => outbox.enqueue(trx, Work, { n }, { dedupeKey: 'same' }))),
    );
    expect(await jobs(knex)).toHaveLength(1);
  });
});
