import { toIso, type Trx } from '../../../../src/kernel/db';
import { sealEvents } from '../domain/batch';
import { AnchorBatch } from '../jobs';
import type { Parts } from './parts';

/** Events a batch, at most. */
const MOST = 1000;

/** Closes what is unsealed, chain by chain, one transaction a batch. */
export async function sealTrail(parts: Parts, most = MOST): Promise<void> {
  const { kernel, events } = parts;
  for (const chain of await events.unsealedChains(kernel.db())) {
    while (await kernel.db().transaction((trx) => sealBatch(parts, trx, chain, most)));
  }
}

/**
 * An event that commits after younger ones were sealed is in no batch yet, and goes into the next. Of two sealers at
 * once the primary key of the batch lets one through; the other fails and finds less to do when it is run again.
 */
async function sealBatch(parts: Parts, trx: Trx, chain: number, most: number): Promise<boolean> {
  const { kernel, events, batches, checkpoints, hash } = parts;
  const open = await events.unsealed(trx, chain, most);
  if (open.length === 0) return false;
  const before = (await batches.last(trx, chain)) ?? (await checkpoints.last(trx, chain));
  const batch = sealEvents(hash, open, before, toIso(kernel.clock.now()));
  await batches.insert(trx, batch);
  const joined = await events.join(
    trx,
    open.map(({ id }) => id),
    batch.number,
  );
  if (joined !== open.length) throw new Error('events were sealed elsewhere meanwhile');
  const { number } = batch;
  await kernel.outbox.enqueue(
    trx,
    AnchorBatch,
    { chain, number },
    { dedupeKey: `compliance.anchor:${chain}:${number}` },
  );
  kernel.counters.count('audit_batches');
  return open.length === most;
}
