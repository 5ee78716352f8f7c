import type { Trx } from '../../../../src/kernel/db';
import type { Visit } from '../../../scheduling/server/face';
import { subjectOf, type Journeys } from './context';

/** It took place: close the visit and book what the doctor earned. */
export async function completeVisit(
  { scheduling, payments }: Journeys,
  trx: Trx,
  visit: Visit,
): Promise<Visit> {
  const completed = await scheduling.complete(trx, visit.id);
  await payments.earn(trx, subjectOf(visit));
  return completed;
}

/** The patient did not come: the time was kept for them, so the fee is earned (the policy is shown before booking). */
export async function markNoShow({ scheduling, payments }: Journeys, trx: Trx, visit: Visit): Promise<Visit> {
  const missed = await scheduling.markNoShow(trx, visit.id);
  await payments.earn(trx, subjectOf(visit));
  return missed;
}
