import { systemOrigin } from '../../../../src/kernel/audit';
import type { Trx } from '../../../../src/kernel/db';
import { askRefund } from './ask-refund';
import { bookVisit, bookingOf } from './book-visit';
import { cardOf, recordVisit, visitOfSubject, type Journeys } from './context';

/**
 * The money is there: confirm the visit. When the hold is gone, take the same time again if it is still free; if it
 * is not, give the money back and say so. A late payment never ends in silence.
 */
export async function onPaymentSettled(
  parts: Journeys,
  trx: Trx,
  { subject }: { subject: string },
): Promise<void> {
  const { scheduling, kernel } = parts;
  const visit = await visitOfSubject(parts, trx, subject);
  // Money without its visit must not be passed over: a dead letter is seen.
  if (!visit) throw new Error('a settled payment names no visit');
  const booking = bookVisit(parts);

  const outcome = await scheduling.confirm(trx, visit.id);
  if (outcome !== 'lapsed') {
    await booking.finish(bookingOf(visit), trx);
    kernel.counters.count('visits_paid', { outcome });
    return;
  }
  const again = await scheduling.rebook(trx, visit.id);
  kernel.counters.count('visits_paid', { outcome: again });
  // on-visit-confirmed tells the patient, and by the journey's end it knows that the money was late.
  await booking.finish(bookingOf(visit), trx, again === 'rebooked' ? 'rebooked' : 'finished');
  if (again === 'rebooked') return;

  const amountCents = await askRefund(parts, trx, { subject, reason: 'late-payment' });
  if (amountCents === 0) return;
  await recordVisit(parts, trx, systemOrigin('workflows.on-payment-settled'), 'update', visit);
  await parts.reminders.tell(trx, {
    kind: 'payment-late-refund',
    card: cardOf(visit),
    params: { amountCents },
  });
}
