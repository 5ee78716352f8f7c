import { leafOf, type Batch } from './batch';
import { checkHeader, type Problem } from './check-batch';
import type { AuditEvent } from './event';
import { merklePath, type Hash, type Step } from './merkle';

/** What the outside says of a batch; `unreadable`: nobody can tell at this moment. */
export type AnchorState =
  | { state: 'none' }
  | { state: 'agrees'; at: string }
  | { state: 'differs' }
  | { state: 'missing' }
  | { state: 'unreadable' };

/** Everything that one entry's proof is made of, as it stands now. */
export interface Evidence {
  event: AuditEvent;
  /** The number that the entry says; null while it waits to be sealed. */
  batchNumber: number | null;
  batch: Batch | null;
  /** What the batch has to continue. */
  previous: string;
  anchor: AnchorState;
}

export type Proven = { state: 'waiting' } | { state: 'proved' } | { state: 'broken'; problem: Problem };

export interface Proof {
  /** Of the entry as it stands in the table now. */
  entryHash: string;
  /** Of the entry as it was sealed. */
  closedHash: string | null;
  /** From 1, in the order of the batch. */
  place: number | null;
  /** From the entry's hash to the batch's root. */
  path: Step[];
  result: Proven;
}

/** Whether an entry is the one that was sealed, in a batch that is whole and that the outside does not contradict. */
export function prove(hash: Hash, { event, batchNumber, batch, previous, anchor }: Evidence): Proof {
  const entryHash = leafOf(hash, event).hash;
  const index = batch?.leaves.findIndex(({ id }) => id === event.id) ?? -1;
  const leaf = batch?.leaves[index];
  const path =
    batch && leaf
      ? merklePath(
          hash,
          batch.leaves.map((each) => each.hash),
          index,
        )
      : [];
  const found = { entryHash, closedHash: leaf?.hash ?? null, place: leaf ? index + 1 : null, path };
  return { ...found, result: resultOf() };

  function resultOf(): Proven {
    if (batchNumber === null) return { state: 'waiting' };
    if (!batch) return { state: 'broken', problem: 'batch_missing' };
    // The batch first: with it whole, it is the entry that was altered.
    const finding = checkHeader(hash, batch, previous);
    if (finding) return { state: 'broken', problem: finding.problem };
    if (!leaf) return { state: 'broken', problem: 'event_added' };
    if (leaf.hash !== entryHash) return { state: 'broken', problem: 'event_altered' };
    if (anchor.state === 'differs') return { state: 'broken', problem: 'anchor_differs' };
    if (anchor.state === 'missing') return { state: 'broken', problem: 'anchor_missing' };
    return { state: 'proved' };
  }
}
