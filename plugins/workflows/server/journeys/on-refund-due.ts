import { systemOrigin } from '../../../../src/kernel/audit';
import type { Trx } from '../../../../src/kernel/db';
import { askRefund } from './ask-refund';
import { cardOf, recordVisit, visitOfSubject, type Journeys } from './context';

/**
 * Money came for a visit that was called off, or came twice: give it back and say so. From an open charge only the
 * surplus goes back, whatever became of the visit: what covers it is on-payment-settled's to decide, or was earned.
 */
export async function onRefundDue(
  parts: Journeys,
  trx: Trx,
  { subject }: { subject: string },
): Promise<void> {
  const visit = await visitOfSubject(parts, trx, subject);
  const payment = await parts.payments.find(trx, subject);
  if (!visit || !payment) return;
  const reason = payment.state === 'refund_due' ? 'late-payment' : 'overpaid';
  const amountCents = await askRefund(parts, trx, { subject, reason });
  if (amountCents === 0) return;
  await recordVisit(parts, trx, systemOrigin('workflows.on-refund-due'), 'update', visit);
  await parts.reminders.tell(trx, {
    kind: 'refund-started',
    card: cardOf(visit),
    // A visit may be paid too often more than once.
    occasion: String(await parts.payments.claimedCents(trx, subject)),
    params: { amountCents },
  });
}
