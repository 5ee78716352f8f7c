import type { Trx } from '../../../../src/kernel/db';
import { conflict } from '../../../../src/kernel/errors';
import { hasStarted, isUnderWay, type CancelledBy, type Visit } from '../domain/visit';
import { lockVisit, nextStatus } from './load-visit';
import type { Parts } from './parts';

export interface Cancellation {
  by: CancelledBy;
  reason?: string | null;
}

/** Calls off a visit that has not started and frees its time. @throws AppError 409 visit_not_cancellable, visit_already_cancelled */
export async function cancelVisit(
  parts: Parts,
  trx: Trx,
  visitId: number,
  { by, reason }: Cancellation,
): Promise<Visit> {
  const { visits, occupancy, reasons, announcer, clock } = parts;
  const visit = await lockVisit(parts, trx, visitId);
  const status = nextStatus(visit, 'cancel');
  const now = clock.now();
  if (hasStarted(visit, now)) throw conflict('visit_not_cancellable');
  const change = {
    status,
    holdExpiresAt: null,
    cancelledBy: by,
    cancelReason: reason ? await reasons.seal(trx, visit, reason) : null,
    cancelledAt: now,
  };
  const cancelled = await visits.change(trx, visit, change, now);
  await occupancy.free(trx, visitId);
  await announcer.announce(trx, 'cancelled', visitId);
  return cancelled;
}

/** Once it has started, or the patient was called in early. @throws AppError 409 visit_not_started, visit_already_over */
export async function completeVisit(parts: Parts, trx: Trx, visitId: number): Promise<Visit> {
  const { visits, announcer, clock } = parts;
  const visit = await lockVisit(parts, trx, visitId);
  const status = nextStatus(visit, 'complete');
  const now = clock.now();
  if (!isUnderWay(visit, now)) throw conflict('visit_not_started');
  const completed = await visits.change(trx, visit, { status, completedAt: now }, now);
  await announcer.announce(trx, 'completed', visitId);
  return completed;
}

/** The patient did not come. @throws AppError 409 visit_not_started, visit_already_over, visit_has_arrived */
export async function markNoShow(parts: Parts, trx: Trx, visitId: number): Promise<Visit> {
  const { visits, announcer, clock } = parts;
  const visit = await lockVisit(parts, trx, visitId);
  const status = nextStatus(visit, 'markNoShow');
  const now = clock.now();
  if (!hasStarted(visit, now)) throw conflict('visit_not_started');
  if (visit.arrivedAt !== null) throw conflict('visit_has_arrived');
  const missed = await visits.change(trx, visit, { status }, now);
  await announcer.announce(trx, 'no-show', visitId);
  return missed;
}
