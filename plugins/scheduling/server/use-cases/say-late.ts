import type { Trx } from '../../../../src/kernel/db';
import { conflict } from '../../../../src/kernel/errors';
import { lateRefusal, type LateMinutes } from '../domain/late';
import type { Visit } from '../domain/visit';
import { lockVisit } from './load-visit';
import type { Parts } from './parts';

/** Saying it again replaces it; the same again changes nothing. @throws AppError 409 visit_not_awaited, late_too_early, late_too_late */
export async function sayLate(parts: Parts, trx: Trx, visitId: number, minutes: LateMinutes): Promise<Visit> {
  const { visits, announcer, clock } = parts;
  const visit = await lockVisit(parts, trx, visitId);
  const now = clock.now();
  const refused = lateRefusal(visit, now);
  if (refused !== null) throw conflict(refused);
  if (visit.lateMinutes === minutes) return visit;
  const late = await visits.change(trx, visit, { lateMinutes: minutes }, now);
  await announcer.announce(trx, 'late', visitId);
  return late;
}
