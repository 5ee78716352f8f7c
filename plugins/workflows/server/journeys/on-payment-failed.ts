import { systemOrigin } from '../../../../src/kernel/audit';
import type { Trx } from '../../../../src/kernel/db';
import { bookVisit, bookingOf } from './book-visit';
import { cardOf, recordVisit, visitOfSubject, type Journeys } from './context';

/**
 * No money came: while the hold lasts the patient hears how to pay; a time that is no longer held is given back, and
 * the patient hears that. (When the hold's own end comes first, on-hold-expired has said so.)
 */
export async function onPaymentFailed(
  parts: Journeys,
  trx: Trx,
  { subject }: { subject: string },
): Promise<void> {
  const found = await visitOfSubject(parts, trx, subject);
  if (!found) return;
  // Visit before charge, as in every journey: two that lock them crosswise would wait for each other.
  const visit = await parts.scheduling.lock(trx, found.id);
  if (visit.status !== 'held' || visit.holdExpiresAt === null) return;
  if (visit.holdExpiresAt <= parts.kernel.clock.now()) {
    await bookVisit(parts).undo(bookingOf(visit), trx);
    await recordVisit(parts, trx, systemOrigin('workflows.on-payment-failed'), 'update', visit);
    await parts.reminders.tell(trx, { kind: 'hold-lapsed', card: cardOf(visit) });
    return;
  }
  const payment = await parts.payments.find(trx, subject);
  if (!payment) return;
  await parts.reminders.tell(trx, {
    kind: 'payment-failed',
    card: cardOf(visit),
    occasion: payment.attempt?.id,
    params: {
      // A part may have been paid by hand.
      amountCents: payment.amountCents - payment.paidCents,
      heldUntil: visit.holdExpiresAt,
      payBill: payment.payBill.businessNumber,
      account: payment.payBill.account,
    },
  });
}
