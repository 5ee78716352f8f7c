import { addMinutes } from '../../../../src/kernel/clock';
import type { Trx } from '../../../../src/kernel/db';
import { conflict, invalid } from '../../../../src/kernel/errors';
import type { Offer } from '../domain/offer';
import { hasStarted, isHoldOver, type BookedBy, type Visit } from '../domain/visit';
import { checkStart } from './check-start';
import { lockVisit, nextStatus } from './load-visit';
import type { Parts } from './parts';
import { takeTime } from './take-time';

/**
 * Another time with the same practitioner and service, without a new payment. Patients keep the clinic's
 * `move_notice_hours` on confirmed visits; the clinic itself need not.
 * @throws AppError 409 visit_not_movable, hold_expired, notice_too_short; 400 (rules); SlotTaken
 */
export async function moveVisit(
  parts: Parts,
  trx: Trx,
  visitId: number,
  startsAt: Date,
  by: BookedBy,
): Promise<Visit> {
  const { offers, visits, occupancy, announcer, clock } = parts;
  const visit = await lockVisit(parts, trx, visitId);
  nextStatus(visit, 'move');
  const now = clock.now();
  if (hasStarted(visit, now)) throw conflict('visit_not_movable');
  if (isHoldOver(visit, now)) throw conflict('hold_expired');
  await offers.freeze(trx, visit);
  const offer = await offers.find(trx, visit);
  if (!offer) throw invalid('service_not_offered');
  if (by === 'patient') checkNotice(visit, offer, now);
  await checkStart(parts, trx, offer, startsAt);
  const endsAt = addMinutes(startsAt, offer.lengthMinutes);
  // The old time goes first: the new one may overlap it.
  await occupancy.free(trx, visitId);
  await takeTime(parts, trx, { ...visit, startsAt, endsAt });
  // Who was late for the old time, or came to it, has yet to come to the new one.
  const awaited = { lateMinutes: null, arrivedAt: null, calledInAt: null };
  const change = { startsAt, endsAt, movedCount: visit.movedCount + 1, ...awaited };
  const moved = await visits.change(trx, visit, change, now);
  await announcer.announce(trx, 'moved', visitId);
  return moved;
}

function checkNotice(visit: Visit, offer: Offer, now: Date): void {
  const hours = offer.moveNoticeHours;
  if (visit.status === 'confirmed' && visit.startsAt < addMinutes(now, hours * 60)) {
    throw conflict('notice_too_short', { hours });
  }
}
