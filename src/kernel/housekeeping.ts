import { z } from 'zod';
import { CHANGES_TABLE } from './change-feed';
import { realNow } from './clock';
import { toIso, type Trx } from './db';
import { IDEMPOTENCY_TABLE } from './idempotency';
import { defineJob } from './jobs';
import type { Kernel } from './kernel';
import { reasonOf } from './log';
import { EVENTS_TABLE, JOBS_TABLE } from './outbox';
import { startTicker } from './ticker';

const KEEP_JOBS_DAYS = 14;
const KEEP_EVENTS_DAYS = 90;
const KEEP_CHANGES_MS = 3_600_000;
const DAY_MS = 86_400_000;
const NIGHTLY = '17 3 * * *';

const sweepTables = defineJob('kernel.housekeeping', z.object({}));

/**
 * Deletes what is done and old: finished jobs, told events, keys past their time, and what others contributed as
 * sweeps. Dead letters stay until replayed.
 */
export function registerHousekeeping(kernel: Kernel): void {
  kernel.outbox.handle(sweepTables, async (_payload, trx) => {
    const now = kernel.clock.now();
    await sweepKernelTables(trx, now);
    for (const [, sweep] of kernel.sweeps.entries()) await sweep(trx, now);
  });
}

/** Enqueues the sweep once a night, however many processes run; returns what stops it. */
export function startHousekeeping(kernel: Kernel): () => Promise<void> {
  return startTicker('kernel.housekeeping', NIGHTLY, async () => {
    const dedupeKey = `kernel.housekeeping:${toIso(new Date()).slice(0, 10)}`;
    try {
      await kernel.db().transaction((trx) => kernel.outbox.enqueue(trx, sweepTables, {}, { dedupeKey }));
    } catch (error) {
      kernel.log.error('kernel.housekeeping-not-enqueued', { reason: reasonOf(error) });
    }
  });
}

async function sweepKernelTables(trx: Trx, now: Date): Promise<void> {
  const before = (days: number): string => toIso(new Date(now.getTime() - days * DAY_MS));
  await trx(JOBS_TABLE).where('state', 'done').andWhere('finished_at', '<', before(KEEP_JOBS_DAYS)).delete();
  await trx(EVENTS_TABLE).where('occurred_at', '<', before(KEEP_EVENTS_DAYS)).delete();
  await trx(CHANGES_TABLE)
    .where('at', '<', realNow() - KEEP_CHANGES_MS)
    .delete();
  await trx(IDEMPOTENCY_TABLE).where('expires_at', '<', realNow()).delete();
}
