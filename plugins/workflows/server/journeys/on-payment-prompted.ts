import type { Trx } from '../../../../src/kernel/db';
import { visitOfSubject, type Journeys } from './context';

/** The prompt is on the phone: keep the time while the patient looks for the PIN, but not for ever. */
export async function onPaymentPrompted(
  { scheduling, settings, kernel, ...rest }: Journeys,
  trx: Trx,
  { subject, until }: { subject: string; until: string },
): Promise<void> {
  const visit = await visitOfSubject({ scheduling, ...rest }, trx, subject);
  if (visit?.status !== 'held') return;
  const longest = kernel.clock.now().getTime() + settings.holdKeepMinutes * 60_000;
  await scheduling.keepHold(trx, visit.id, new Date(Math.min(new Date(until).getTime(), longest)));
}
