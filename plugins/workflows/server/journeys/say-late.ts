import type { Trx } from '../../../../src/kernel/db';
import type { LateMinutes, Visit } from '../../../scheduling/server/face';
import { cardOf, type Journeys } from './context';

/** Whoever comes is late: write it down and tell who waits, once an answer. */
export async function sayLate(
  { scheduling, reminders }: Journeys,
  trx: Trx,
  visit: Visit,
  minutes: LateMinutes,
): Promise<Visit> {
  const late = await scheduling.sayLate(trx, visit.id, minutes);
  await reminders.tellStaff(trx, {
    kind: 'visit-late-staff',
    card: cardOf(late),
    params: { lateMinutes: minutes },
  });
  return late;
}
