import type { Trx } from '../../../../../src/kernel/db';
import { DAY_MS } from '../../domain/break-glass';
import { BreakGlassForgotten } from '../../face';
import { toldOf, type BreakGlassParts } from './parts';

/** A night, at most: those after them are the next night's. */
const MOST = 200;

/** Tells again of what nobody reviewed for days; once each. */
export async function escalateForgotten(
  { kernel, policy, uses }: BreakGlassParts,
  trx: Trx,
  now: Date,
): Promise<void> {
  const before = new Date(now.getTime() - policy.escalateDays * DAY_MS);
  const forgotten = await uses.forgotten(trx, before, MOST);
  if (forgotten.length === 0) return;
  await uses.markEscalated(
    trx,
    forgotten.map(({ id }) => id),
    now,
  );
  for (const use of forgotten) {
    await kernel.outbox.emit(trx, BreakGlassForgotten, toldOf(use, policy));
    kernel.counters.count('break_glass_escalated');
    kernel.log.warn('break-glass.not-reviewed', { id: use.id, clinicId: use.clinicId });
  }
}
