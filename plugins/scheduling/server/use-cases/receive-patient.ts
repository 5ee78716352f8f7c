import type { Trx } from '../../../../src/kernel/db';
import { conflict } from '../../../../src/kernel/errors';
import { arrivalRefusal, callInRefusal } from '../domain/reception';
import type { Visit } from '../domain/visit';
import { lockVisit } from './load-visit';
import type { Parts } from './parts';

/**
 * The patient has come, or (`arrived` false) has not after all. The same again changes nothing.
 * @throws AppError 409 visit_not_expected, visit_not_at_clinic, arrival_too_early, arrival_too_late, visit_called_in
 */
export async function noteArrival(parts: Parts, trx: Trx, visitId: number, arrived: boolean): Promise<Visit> {
  const { visits, announcer, clock } = parts;
  const visit = await lockVisit(parts, trx, visitId);
  const now = clock.now();
  const refused = arrivalRefusal(visit, arrived, now);
  if (refused !== null) throw conflict(refused);
  if ((visit.arrivedAt !== null) === arrived) return visit;
  const noted = await visits.change(trx, visit, { arrivedAt: arrived ? now : null }, now);
  if (arrived) await announcer.announce(trx, 'arrived', visitId);
  return noted;
}

/** From the waiting room into the doctor's room, or back. @throws AppError 409 visit_not_expected, visit_not_at_clinic, visit_not_arrived */
export async function callIn(parts: Parts, trx: Trx, visitId: number, calledIn: boolean): Promise<Visit> {
  const { visits, announcer, clock } = parts;
  const visit = await lockVisit(parts, trx, visitId);
  const refused = callInRefusal(visit, calledIn);
  if (refused !== null) throw conflict(refused);
  if ((visit.calledInAt !== null) === calledIn) return visit;
  const now = clock.now();
  const noted = await visits.change(trx, visit, { calledInAt: calledIn ? now : null }, now);
  if (calledIn) await announcer.announce(trx, 'called-in', visitId);
  return noted;
}
