import { up } from '../../database/migrations/2026.11.23T00.00.00.kernel';
import { up as changeTables } from '../../database/migrations/2026.11.28T00.00.40.changes';
import { testKernel } from '../../tests/support/kernel';
import { temporarySqlite } from '../../tests/support/sqlite';
import { z } from 'zod';
import { registerHousekeeping } from './housekeeping';
import { defineJob } from './jobs';

const NOW = new Date('2026-11-23T09:00:00Z');
const DAY_MS = 86_400_000;

test('finished jobs go after two weeks, pending and dead ones stay, and contributed sweeps run', async () => {
  const { knex, drop } = temporarySqlite();
  try {
    await up(knex);
    await changeTables(knex);
    const { kernel, clock, runJobs } = testKernel(knex, { now: NOW });
    const work = defineJob('test.work', z.object({ fail: z.boolean() }));
    kernel.outbox.handle(work, async ({ fail }) => {
      if (fail) throw new Error('no');
      await Promise.resolve();
    });
    registerHousekeeping(kernel);
    const swept: Date[] = [];
    kernel.sweeps.add('test', async (_trx, now) => void swept.push(now));
    await knex.transaction(async (trx) => {
      await kernel.outbox.enqueue(trx, work, { fail: false });
      await kernel.outbox.enqueue(trx, work, { fail: true });
      await kernel.outbox.enqueue(
        trx,
        work,
        { fail: false },
        { runAt: new Date(NOW.getTime() + 40 * DAY_MS) },
      );
    });
    for (let i = 0; i < 10; i += 1) {
      await runJobs();
      clock.advance(5 * 60_000);
    }
    clock.advance(15 * DAY_MS);
    const sweep = defineJob('kernel.housekeeping', z.object({}));
    await knex.transaction((trx) => kernel.outbox.enqueue(trx, sweep, {}));
    await runJobs();

    const left = await knex('kernel_jobs')
      .where({ name: 'test.work' })
      .orderBy('id')
      .pluck<string[]>('state');
    expect(left.sort()).toEqual(['dead', 'pending']);
    expect(swept).toEqual([clock.now()]);
  } finally {
    await drop();
  }
});
