import type { Trx } from '../../../../src/kernel/db';
import { cardOf, visitOfSubject, type Journeys } from './context';

/** Money is back on the phone: say so, once for each receipt, as M-Pesa does. */
export async function onRefundSettled(
  parts: Journeys,
  trx: Trx,
  { subject, refund, amountCents }: { subject: string; refund: string; amountCents: number },
): Promise<void> {
  const visit = await visitOfSubject(parts, trx, subject);
  if (!visit) return;
  await parts.reminders.tell(trx, {
    kind: 'refund-done',
    card: cardOf(visit),
    occasion: refund,
    params: { amountCents },
  });
}
