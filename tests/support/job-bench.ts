import type { Knex } from 'knex';
import { z } from 'zod';
import { up } from '../../database/migrations/2026.11.23T00.00.00.kernel';
import { up as changeTables } from '../../database/migrations/2026.11.28T00.00.40.changes';
import { isSqlite, type Trx } from '../../src/kernel/db';
import { defineEvent, defineJob } from '../../src/kernel/jobs';
import { createKernel, type Kernel } from '../../src/kernel/kernel';
import { testKernel, testVault, type SettableClock, type TestKernel } from './kernel';

export const NOW = new Date('2026-11-23T09:00:00.000Z');
export const Work = defineJob('test.work', z.object({ n: z.number() }));
export const Happened = defineEvent('test.happened', z.object({ n: z.number() }));

export interface StoredJob {
  id: string;
  name: string;
  state: string;
  attempts: number;
  run_at: string;
  last_error: string | null;
}

/** A kernel over an empty database with one table of its own, `marks`, for what handlers do. */
export async function jobBench(knex: Knex): Promise<TestKernel & { knex: Knex }> {
  // Nothing here has to survive a power cut.
  if (isSqlite(knex))
    for (const pragma of ['synchronous = OFF', 'journal_mode = MEMORY']) await knex.raw(`PRAGMA ${pragma}`);
  await up(knex);
  await changeTables(knex);
  await knex.schema.createTable('marks', (table) => {
    table.increments('id');
    table.integer('n');
    table.string('by');
  });
  return { ...testKernel(knex, { now: NOW }), knex };
}

/** Another process on the same database and clock. */
export function otherProcess(
  knex: Knex,
  clock: SettableClock,
  { leaseMs = 30_000, soleWorker = false } = {},
): Kernel {
  const silent = () => undefined;
  const log = { info: silent, warn: silent, error: silent };
  return createKernel({ clock, log, vault: testVault(), db: () => knex, leaseMs, soleWorker });
}

/** A handler that does nothing but leave its number. */
export async function mark({ n }: { n: number }, trx: Trx): Promise<void> {
  await trx('marks').insert({ n });
}

export async function jobs(knex: Knex): Promise<StoredJob[]> {
  return knex<StoredJob>('kernel_jobs').orderBy('id').select();
}

export async function marks(knex: Knex): Promise<number[]> {
  return knex('marks').orderBy('id').pluck<number[]>('n');
}

/** Waits in real time, for what workers do on their own. */
export async function eventually(condition: () => Promise<boolean> | boolean, ms = 30_000): Promise<void> {
  const deadline = performance.now() + ms;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error('it did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
