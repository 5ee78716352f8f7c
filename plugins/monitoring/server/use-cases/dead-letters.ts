import type { AuditOrigin } from '../../../../src/kernel/audit';
import { notFound } from '../../../../src/kernel/errors';
import type { Parts } from './parts';
import { requireOperator } from './require-operator';

/** At once; whoever puts these back in line sees the next ones. */
const MOST = 100;

/** Work of the whole installation that failed for good, the latest first. @throws AppError 403 forbidden */
export async function listDeadLetters(parts: Parts, clinicId: number | null) {
  await requireOperator(parts, clinicId);
  const letters = await parts.kernel.outbox.deadLetters();
  return {
    letters: letters.slice(0, MOST).map(({ diedAt, lastError, attempts, ...letter }) => ({
      ...{ id: letter.id, name: letter.name, tries: attempts, error: lastError },
      diedAt: diedAt.toISOString(),
    })),
    more: letters.length > MOST,
  };
}

/** Work is safe to do again: it looks at what was done before. @throws AppError 403 forbidden, 404 not_found */
export async function replayDeadLetter(
  parts: Parts,
  id: string,
  { clinicId, origin }: { clinicId: number | null; origin: AuditOrigin },
): Promise<void> {
  const { kernel } = parts;
  await requireOperator(parts, clinicId);
  await kernel.db().transaction(async (trx) => {
    if (!(await kernel.outbox.replay(id, trx))) throw notFound();
    const touched = { type: 'job', ids: [id], patients: [], clinicId };
    await kernel.audit.write(trx, { ...origin, ...touched, action: 'update', outcome: 'ok' });
  });
  // Woken inside, it may have been looked for before it was committed.
  kernel.worker.wake();
}
