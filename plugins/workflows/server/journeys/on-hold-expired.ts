import type { Trx } from '../../../../src/kernel/db';
import { cardOf, type Journeys } from './context';

/**
 * The hold ended without payment: say so. The charge stays open, since money may still be on its way; when it comes,
 * on-payment-settled takes the time again or gives the money back.
 */
export async function onHoldExpired(
  parts: Journeys,
  trx: Trx,
  { visitId }: { visitId: number },
): Promise<void> {
  const visit = await parts.scheduling.find(trx, { id: visitId });
  if (visit?.status !== 'expired') return;
  await parts.reminders.tell(trx, { kind: 'hold-lapsed', card: cardOf(visit) });
}
