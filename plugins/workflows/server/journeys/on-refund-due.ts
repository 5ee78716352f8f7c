import type { Trx } from '../../../../src/kernel/db';
import { cardOf, visitOfSubject, type Journeys } from './context';

/** Money came for a visit that was called off, or came twice: give it back and say so. */
export async function onRefundDue(
  parts: Journeys,
  trx: Trx,
  { subject }: { subject: string },
): Promise<void> {
  const visit = await visitOfSubject(parts, trx, subject);
  const payment = await parts.payments.find(trx, subject);
  if (!visit || !payment) return;
  const calledOff = visit.status === 'cancelled' || visit.status === 'expired';
  const reason = calledOff ? 'late-payment' : 'overpaid';
  const asked = await parts.payments.requestRefund(trx, { subject, reason });
  if (asked !== 'requested') return;
  const owed = calledOff
    ? payment.paidCents - payment.refundedCents
    : payment.paidCents - payment.amountCents;
  await parts.reminders.tell(trx, {
    kind: 'refund-started',
    card: cardOf(visit),
    params: { amountCents: owed },
  });
}
