import type { Trx } from '../../../../src/kernel/db';
import type { EmergencyEvent } from '../../../compliance/server/face';
import type { EmergencyCard } from '../../../reminders/server/face';
import type { Journeys } from './context';

/** A patient was opened in an emergency: tell the patient, and those who have to review it. */
export async function onBreakGlassOpened(
  { reminders }: Pick<Journeys, 'reminders'>,
  trx: Trx,
  event: EmergencyEvent,
): Promise<void> {
  await reminders.tellRecordOpened(trx, cardOf(event));
  await reminders.tellOfficers(trx, 'emergency-access-staff', cardOf(event));
}

/** Nobody reviewed it: remind those who have to. */
export async function onBreakGlassForgotten(
  { reminders }: Pick<Journeys, 'reminders'>,
  trx: Trx,
  event: EmergencyEvent,
): Promise<void> {
  await reminders.tellOfficers(trx, 'emergency-access-forgotten-staff', cardOf(event));
}

function cardOf({ openedAt, reviewBy, ...card }: EmergencyEvent): EmergencyCard {
  return { ...card, openedAt: new Date(openedAt), reviewBy: new Date(reviewBy) };
}
