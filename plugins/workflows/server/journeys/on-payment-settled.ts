import type { Trx } from '../../../../src/kernel/db';
import { bookVisit, bookingOf } from './book-visit';
import { cardOf, subjectOf, visitOfSubject, type Journeys } from './context';

/**
 * The money is there: confirm the visit. When the hold is gone, take the same time again if it is still free; if it
 * is not, give the money back and say so. A late payment never ends in silence.
 */
export async function onPaymentSettled(
  parts: Journeys,
  trx: Trx,
  { subject }: { subject: string },
): Promise<void> {
  const { scheduling, payments, kernel } = parts;
  const visit = await visitOfSubject(parts, trx, subject);
  if (!visit) return;
  await bookVisit(parts).finish(bookingOf(visit), trx);

  const outcome = await scheduling.confirm(trx, visit.id);
  if (outcome !== 'lapsed') {
    kernel.counters.count('visits_paid', { outcome });
    return;
  }
  const again = await scheduling.rebook(trx, visit.id);
  kernel.counters.count('visits_paid', { outcome: again });
  if (again === 'rebooked') return;

  const refund = await payments.requestRefund(trx, { subject: subjectOf(visit), reason: 'late-payment' });
  if (refund !== 'requested') return;
  await parts.reminders.tell(trx, {
    kind: 'payment-late-refund',
    card: cardOf(visit),
    params: { amountCents: visit.priceCents },
  });
}
