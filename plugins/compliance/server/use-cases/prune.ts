import { toIso, type Trx } from '../../../../src/kernel/db';
import { AnchorCheckpoint } from '../jobs';
import type { Parts } from './parts';

/** Batches a chain and night, at most: a first night with years of them must end. */
const MOST = 200;

/**
 * Deletes whole batches that are older than the signed policy says. The checkpoint is written first and in the same
 * transaction: the database refuses the deletion of what no checkpoint covers.
 */
export async function pruneTrail(parts: Parts, trx: Trx, now: Date): Promise<void> {
  const { retention, batches, checkpoints, events, kernel } = parts;
  if (retention === null) return;
  const before = toIso(yearsBefore(now, retention.years));
  for (const chain of await batches.chains(trx)) {
    const old = await batches.endedBefore(trx, chain, before, MOST);
    const last = old.at(-1);
    if (!last) continue;
    await checkpoints.insert(trx, {
      chain,
      number: last.number,
      header: last.header,
      lastAt: last.lastAt,
      retentionYears: retention.years,
      signedBy: retention.signedBy,
      madeAt: toIso(now),
    });
    for (const { number } of old) {
      await events.prune(trx, chain, number);
      await batches.prune(trx, chain, number);
    }
    await kernel.outbox.enqueue(trx, AnchorCheckpoint, { chain });
    kernel.log.info('audit.pruned', { chain, batches: old.length, upTo: last.number });
  }
}

function yearsBefore(now: Date, years: number): Date {
  const then = new Date(now);
  then.setUTCFullYear(then.getUTCFullYear() - years);
  return then;
}
