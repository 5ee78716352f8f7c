import { addMinutes } from '../../../../src/kernel/clock';
import type { Trx } from '../../../../src/kernel/db';
import { conflict, notFound } from '../../../../src/kernel/errors';
import { isHoldOver, type Visit } from '../domain/visit';
import { lockVisit, nextStatus } from './load-visit';
import type { Parts } from './parts';

/** Once per visit, for the clinic's `hold_minutes` from now. @throws AppError 409 visit_not_held, hold_expired, hold_already_extended */
export async function extendHold(parts: Parts, trx: Trx, visitId: number): Promise<Visit> {
  const { offers, clock } = parts;
  const visit = await lockVisit(parts, trx, visitId);
  nextStatus(visit, 'extend');
  const now = clock.now();
  if (isHoldOver(visit, now)) throw conflict('hold_expired');
  if (visit.holdExtended) throw conflict('hold_already_extended');
  const offer = await offers.find(trx, visit);
  if (!offer) throw notFound();
  return prolong(parts, trx, visit, addMinutes(now, offer.holdMinutes), true);
}

/** Keeps a hold until at least `until`, while a payment attempt is live. Nothing to do for visits that are not held. */
export async function keepHold(parts: Parts, trx: Trx, visitId: number, until: Date): Promise<void> {
  const visit = await lockVisit(parts, trx, visitId);
  if (visit.status !== 'held') return;
  if (visit.holdExpiresAt && visit.holdExpiresAt >= until) return;
  await prolong(parts, trx, visit, until, visit.holdExtended);
  await parts.trail.changed(trx, 'scheduling.keep-hold', visit);
}

async function prolong(
  parts: Parts,
  trx: Trx,
  visit: Visit,
  until: Date,
  holdExtended: boolean,
): Promise<Visit> {
  const { visits, occupancy, announcer, clock } = parts;
  const holdExpiresAt = visit.holdExpiresAt && visit.holdExpiresAt > until ? visit.holdExpiresAt : until;
  const prolonged = await visits.change(trx, visit, { holdExpiresAt, holdExtended }, clock.now());
  await occupancy.setExpiry(trx, visit.id, holdExpiresAt);
  await announcer.watchHold(trx, visit.id, holdExpiresAt);
  return prolonged;
}
