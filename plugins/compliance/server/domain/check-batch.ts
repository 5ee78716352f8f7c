import { headerOf, leafOf, rootOf, type Batch, type Leaf } from './batch';
import type { AuditEvent } from './event';
import type { Hash } from './merkle';

export const PROBLEMS = [
  'event_altered',
  'event_missing',
  'event_added',
  'batch_altered',
  'batch_missing',
  'chain_broken',
  'anchor_differs',
  'anchored_batch_missing',
  'anchor_missing',
  'checkpoint_not_anchored',
  'checkpoint_too_young',
] as const;
export type Problem = (typeof PROBLEMS)[number];

/** The first bad place of a chain. */
export interface Finding {
  chain: number;
  batch: number | null;
  event: string | null;
  problem: Problem;
}

/** What is wrong with a batch by itself and against the one before; null when it holds. */
export function checkHeader(hash: Hash, batch: Batch, previous: string): Finding | null {
  const { chain, number } = batch;
  const found = (problem: Problem): Finding => ({ chain, batch: number, event: null, problem });
  if (batch.leaves.length !== batch.events || rootOf(hash, batch.leaves) !== batch.root)
    return found('batch_altered');
  if (headerOf(hash, batch) !== batch.header) return found('batch_altered');
  return batch.previous === previous ? null : found('chain_broken');
}

/** Compares the events that say they belong to a batch with its leaves; both in the order of their ids. */
export function checkEvents(hash: Hash, batch: Batch, events: readonly AuditEvent[]): Finding | null {
  const found = (event: string, problem: Problem): Finding => ({
    chain: batch.chain,
    batch: batch.number,
    event,
    problem,
  });
  let position = 0;
  for (const event of events) {
    const leaf: Leaf | undefined = batch.leaves[position];
    if (leaf === undefined || event.id < leaf.id) return found(event.id, 'event_added');
    if (event.id > leaf.id) return found(leaf.id, 'event_missing');
    if (leafOf(hash, event).hash !== leaf.hash) return found(event.id, 'event_altered');
    position += 1;
  }
  const missing = batch.leaves[position];
  return missing ? found(missing.id, 'event_missing') : null;
}
