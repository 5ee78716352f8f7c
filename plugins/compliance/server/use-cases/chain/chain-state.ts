import { realNow } from '../../../../../src/kernel/clock';
import { forbidden } from '../../../../../src/kernel/errors';
import type { Batch } from '../../domain/batch';
import { stateOf, type ChainCheck } from '../../domain/chain-check';
import type { Query } from '../../ports';
import type { Parts } from '../parts';

export { PROBLEMS } from '../../domain/check-batch';

/** How far the clinic's chain is sealed. */
export async function chainState(
  { kernel, events, batches, checkpoints, checks }: Parts,
  clinicId: number | null,
) {
  if (clinicId === null) throw forbidden();
  const db = kernel.db();
  const last = await batches.last(db, clinicId);
  const checkpoint = await checkpoints.last(db, clinicId);
  const waiting = await events.unsealedCount(db, clinicId);
  const check = await checks.last(db, clinicId);
  return {
    batches: last?.number ?? checkpoint?.number ?? 0,
    waiting,
    events: (await batches.eventCount(db, clinicId)) + waiting,
    since: await events.firstAt(db, clinicId),
    lastBatch: last && batchView(last),
    lastAnchor: await anchorView(batches, db, clinicId),
    prunedUpTo: checkpoint?.number ?? null,
    check: check && checkView(check),
  };
}

async function anchorView(batches: Parts['batches'], query: Query, chain: number) {
  const number = await batches.lastAnchored(query, chain);
  const batch = number === null ? null : await batches.find(query, chain, number);
  if (!batch || batch.anchoredAt === null) return null;
  return { number: batch.number, header: batch.header, at: batch.anchoredAt };
}

/** How far a check is, and what it found. */
export function checkView(check: ChainCheck) {
  const { id, askedAt, start, upTo, lastNumber, batches, events } = check;
  const result = stateOf(check, realNow());
  // More may have been sealed since it was asked for.
  const of = Math.max(upTo, lastNumber) - start;
  return { id, askedAt, batches, of, events, result };
}

function batchView({ number, header, events, sealedAt, anchoredAt }: Batch) {
  return { number, header, events, closedAt: sealedAt, anchoredAt };
}
