import type { AuditOrigin } from '../../../../../src/kernel/audit';
import { notFound } from '../../../../../src/kernel/errors';
import { endOf } from '../../domain/break-glass';
import { signedIn, touchedBy, type Actor, type BreakGlassParts } from './parts';

/** Ends an open access at once, by who opened it. @throws AppError 404 for all others, and when it is over */
export async function endBreakGlass(
  { kernel, care, uses }: BreakGlassParts,
  actor: Actor | null,
  id: string,
  origin: AuditOrigin,
): Promise<{ endedAt: Date }> {
  const { userId, clinicId } = signedIn(actor);
  const endedAt = await kernel.db().transaction(async (trx) => {
    const now = kernel.clock.now();
    const use = await uses.lock(trx, id);
    const isOwn = use?.openedByUserId === userId && use.clinicId === clinicId;
    if (!use || !isOwn || endOf(use, now)) throw notFound();
    await care.end(trx, id, { now, userId });
    await kernel.audit.write(trx, {
      ...origin,
      ...touchedBy([use], use.clinicId),
      action: 'update',
      outcome: 'ok',
    });
    return now;
  });
  kernel.counters.count('break_glass_ended');
  return { endedAt };
}
