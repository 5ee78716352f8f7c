import { GENESIS } from '../../domain/batch';
import type { Walked } from '../../domain/chain-check';
import { checkEvents, checkHeader, type Finding } from '../../domain/check-batch';
import type { Checkpoint, Query } from '../../ports';
import type { Parts } from '../parts';

export type Looker = Pick<Parts, 'events' | 'batches' | 'checkpoints' | 'hash'>;

/** Where a chain begins: behind what was pruned. */
export function beginning(checkpoint: Checkpoint | null): Walked {
  const { number, header } = checkpoint ?? { number: 0, header: GENESIS };
  return { lastNumber: number, lastHeader: header, batches: 0, events: 0 };
}

/** A checkpoint whose batches were not as old as its own policy asks. */
export function tooYoung(checkpoint: Checkpoint | null): Finding | null {
  if (!checkpoint) return null;
  const { chain, number, lastAt, madeAt, retentionYears } = checkpoint;
  const oldEnough = new Date(madeAt);
  oldEnough.setUTCFullYear(oldEnough.getUTCFullYear() - retentionYears);
  if (lastAt < oldEnough.toISOString()) return null;
  return { chain, batch: number, event: null, problem: 'checkpoint_too_young' };
}

export interface Walk {
  walked: Walked;
  finding: Finding | null;
  /** False when it was interrupted and goes on from `walked`. */
  isOver: boolean;
}

/**
 * Recomputes batch after batch, and then looks for events of batches that never were: memory holds one batch, however
 * long the chain is. `goOn` is told of each batch and may stop the walk there.
 */
export async function walkOn(
  parts: Looker,
  query: Query,
  { chain, start, from }: { chain: number; start: number; from: Walked },
  goOn: (walked: Walked) => Promise<boolean> = () => Promise.resolve(true),
): Promise<Walk> {
  let walked = from;
  for (;;) {
    const batch = await parts.batches.after(query, chain, walked.lastNumber);
    if (!batch) {
      const finding = await stray(parts, query, { chain, start, last: walked.lastNumber });
      // Sealed while this was looking: there is one batch more to walk to.
      if (finding && (await parts.batches.after(query, chain, walked.lastNumber))) continue;
      return { walked, finding, isOver: true };
    }
    const { number, header, events } = batch;
    const expected = walked.lastNumber + 1;
    const finding: Finding | null =
      number === expected
        ? // Leaves first: with them whole, an altered row can be named.
          (checkHeader(parts.hash, batch, walked.lastHeader) ??
          checkEvents(parts.hash, batch, await parts.events.ofBatch(query, chain, number, events + 1)))
        : { chain, batch: expected, event: null, problem: 'batch_missing' };
    if (finding) return { walked, finding, isOver: true };
    walked = {
      ...{ lastNumber: number, lastHeader: header },
      ...{ batches: walked.batches + 1, events: walked.events + events },
    };
    if (!(await goOn(walked))) return { walked, finding: null, isOver: false };
  }
}

async function stray(
  { events }: Looker,
  query: Query,
  { chain, start, last }: { chain: number; start: number; last: number },
): Promise<Finding | null> {
  const found = await events.firstOutside(query, chain, start, last);
  if (!found) return null;
  const problem = found.batch > last ? 'batch_missing' : 'event_added';
  return { chain, batch: found.batch, event: found.id, problem };
}
