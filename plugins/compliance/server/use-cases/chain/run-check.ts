import { realNow } from '../../../../../src/kernel/clock';
import { toIso } from '../../../../../src/kernel/db';
import { RunAgainAt } from '../../../../../src/kernel/jobs';
import type { ChainCheck } from '../../domain/chain-check';
import type { Finding } from '../../domain/check-batch';
import type { Parts } from '../parts';
import { compareAnchors } from './compare-anchors';
import { beginning, tooYoung, walkOn } from './walk';

/** Of real time: then the worker's other jobs have their turn, and the check goes on where it was. */
const SLICE_MS = 10_000;

/** One slice of a check. A process that dies takes nothing with it: the next one goes on from the last whole batch. */
export async function runCheck(
  parts: Parts,
  { chain, id }: { chain: number; id: string },
  sliceMs = SLICE_MS,
): Promise<void> {
  const { kernel, checkpoints, checks, anchors } = parts;
  const db = kernel.db();
  let check = await checks.last(db, chain);
  // A younger one was asked for when this one had stopped.
  if (check?.id !== id || check.endedAt !== null) return;
  const checkpoint = await checkpoints.last(db, chain);
  const from = beginning(checkpoint);
  // Pruned meanwhile: what was walked over is gone, and the chain begins elsewhere.
  if (from.lastNumber !== check.start) check = moved({ ...check, ...from, start: from.lastNumber });
  const until = realNow() + sliceMs;
  const { walked, finding, isOver } = await walkOn(
    parts,
    db,
    { chain, start: check.start, from: check },
    async ({ lastNumber, lastHeader, batches, events }) => {
      check = moved({ ...(check as ChainCheck), lastNumber, lastHeader, batches, events });
      await checks.save(db, check);
      // Requests of everybody else come first.
      await new Promise((resolve) => setImmediate(resolve));
      return realNow() < until;
    },
  );
  if (!isOver) throw new RunAgainAt(kernel.clock.now());
  const bad = tooYoung(checkpoint) ?? finding ?? (await outside());
  const { lastNumber, lastHeader, batches, events } = walked;
  const done = { ...check, lastNumber, lastHeader, batches, events, finding: bad };
  if ((await checkpoints.last(db, chain))?.number !== checkpoint?.number) {
    throw new RunAgainAt(kernel.clock.now());
  }
  await checks.save(db, moved({ ...done, endedAt: toIso(kernel.clock.now()) }));
  kernel.counters.count('audit_checks', { outcome: bad ? 'broken' : 'whole' });
  if (bad) kernel.log.error('audit.broken', { ...bad });

  async function outside(): Promise<Finding | null> {
    const { findings } = await compareAnchors(parts, db, anchors.read(), [chain]);
    return findings[0] ?? null;
  }
}

function moved(check: ChainCheck): ChainCheck {
  return { ...check, movedAt: toIso(new Date(realNow())) };
}
