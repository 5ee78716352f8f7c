import type { Trx } from '../../../../src/kernel/db';
import { bookVisit, bookingOf } from './book-visit';
import { cardOf, subjectOf, type Journeys } from './context';

/** The visit stands: plan its reminders, tell the patient, the doctor and the front desk. */
export async function onVisitConfirmed(
  parts: Journeys,
  trx: Trx,
  { visitId }: { visitId: number },
): Promise<void> {
  // Locked: a cancellation that commits meanwhile would find no reminders to take back, and these would go out.
  const visit = await parts.scheduling.lock(trx, visitId);
  // Called off between the commit and now: whoever cancelled has told everybody.
  if (visit.status !== 'confirmed') return;
  const card = cardOf(visit);
  const payment = await parts.payments.find(trx, subjectOf(visit));
  await parts.reminders.plan(trx, card);
  const late = (await bookVisit(parts).ending(bookingOf(visit), trx)) === 'rebooked';
  await parts.reminders.tell(trx, {
    // Whoever was told that the time is not held any more hears why it is booked all the same.
    kind: late ? 'payment-late-rebooked' : 'visit-confirmed',
    card,
    params: { amountCents: payment?.paidCents ?? 0 },
  });
  await parts.reminders.tellStaff(trx, { kind: 'visit-booked-staff', card });
}
