import type { Trx } from '../../../../src/kernel/db';
import type { Visit } from '../../../scheduling/server/face';
import { cardOf, type Journeys } from './context';

/** Another time, no new payment: swap the times, take back what was planned, plan anew, tell everybody. */
export async function moveVisit(
  { scheduling, reminders }: Journeys,
  trx: Trx,
  visit: Visit,
  { startsAt, by }: { startsAt: Date; by: 'patient' | 'clinic' },
): Promise<Visit> {
  const moved = await scheduling.move(trx, visit.id, startsAt, by);
  await reminders.cancelPlanned(trx, visit.id);
  if (moved.status !== 'confirmed') return moved;
  const card = cardOf(moved);
  await reminders.plan(trx, card);
  await reminders.tell(trx, { kind: 'visit-moved', card });
  await reminders.tellStaff(trx, {
    kind: 'visit-moved-staff',
    card,
    params: { oldStartsAt: visit.startsAt },
  });
  return moved;
}
