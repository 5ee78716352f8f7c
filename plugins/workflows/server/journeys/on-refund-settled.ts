import type { Trx } from '../../../../src/kernel/db';
import { cardOf, visitOfSubject, type Journeys } from './context';

/** The money is back on the phone: say so. */
export async function onRefundSettled(
  parts: Journeys,
  trx: Trx,
  { subject }: { subject: string },
): Promise<void> {
  const visit = await visitOfSubject(parts, trx, subject);
  const payment = await parts.payments.find(trx, subject);
  if (!visit || !payment) return;
  await parts.reminders.tell(trx, {
    kind: 'refund-done',
    card: cardOf(visit),
    occasion: String(payment.refundedCents),
    params: { amountCents: payment.refundedCents },
  });
}
