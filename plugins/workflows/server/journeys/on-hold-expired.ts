import { systemOrigin } from '../../../../src/kernel/audit';
import type { Trx } from '../../../../src/kernel/db';
import { cardOf, recordVisit, subjectOf, type Journeys } from './context';

/**
 * The hold ended without payment: say so. The charge stays open, since money may still be on its way; when it comes,
 * on-payment-settled takes the time again or gives the money back. A part that was paid by hand goes back now: nobody
 * would ever ask for the rest.
 */
export async function onHoldExpired(
  parts: Journeys,
  trx: Trx,
  { visitId }: { visitId: number },
): Promise<void> {
  const visit = await parts.scheduling.find(trx, { id: visitId });
  if (visit?.status !== 'expired') return;
  await parts.reminders.tell(trx, { kind: 'hold-lapsed', card: cardOf(visit) });
  const payment = await parts.payments.find(trx, subjectOf(visit));
  if (!payment) return;
  const partly = payment.paidCents > 0 && payment.paidCents < payment.amountCents;
  if (!partly) return;
  await parts.payments.withdraw(trx, subjectOf(visit));
  await recordVisit(parts, trx, systemOrigin('workflows.on-hold-expired'), 'update', visit);
}
