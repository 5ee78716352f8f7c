import type { Trx } from '../../../../src/kernel/db';
import { conflict } from '../../../../src/kernel/errors';
import type { Cents } from '../../../../src/kernel/money';
import type { Visit } from '../../../scheduling/server/face';
import { askRefund } from './ask-refund';
import { cardOf, subjectOf, type Journeys } from './context';

/**
 * Two people at the clinic give back what was kept, e.g. after a late cancellation with a good reason. For visits that
 * are over; a coming one is called off, which refunds it. What they agreed on leaves, or nothing: a payment may have come
 * since, or a refund of one may have failed. @throws AppError 409 refund_not_possible
 */
export async function refundVisit(parts: Journeys, trx: Trx, visit: Visit, agreed: Cents): Promise<Visit> {
  if (!isOver(visit)) throw conflict('refund_not_possible');
  const amountCents = await askRefund(parts, trx, { subject: subjectOf(visit), reason: 'person' });
  if (amountCents === 0 || amountCents !== agreed) throw conflict('refund_not_possible');
  await parts.reminders.tell(trx, { kind: 'refund-started', card: cardOf(visit), params: { amountCents } });
  return visit;
}

/** A visit that is still to come is called off instead. */
export function isOver({ status }: Pick<Visit, 'status'>): boolean {
  return status !== 'held' && status !== 'confirmed';
}
