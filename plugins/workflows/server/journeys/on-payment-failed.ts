import type { Trx } from '../../../../src/kernel/db';
import { bookVisit, bookingOf } from './book-visit';
import { cardOf, visitOfSubject, type Journeys } from './context';

/** No money came: while the hold lasts the patient hears how to pay; a time that is no longer held is given back. */
export async function onPaymentFailed(
  parts: Journeys,
  trx: Trx,
  { subject }: { subject: string },
): Promise<void> {
  const visit = await visitOfSubject(parts, trx, subject);
  if (visit?.status !== 'held' || visit.holdExpiresAt === null) return;
  if (visit.holdExpiresAt <= parts.kernel.clock.now()) {
    await bookVisit(parts).undo(bookingOf(visit), trx);
    return;
  }
  const payment = await parts.payments.find(trx, subject);
  if (!payment) return;
  await parts.reminders.tell(trx, {
    kind: 'payment-failed',
    card: cardOf(visit),
    occasion: payment.attempt?.id,
    params: {
      amountCents: payment.amountCents,
      heldUntil: visit.holdExpiresAt,
      payBill: payment.payBill.businessNumber,
      account: payment.payBill.account,
    },
  });
}
