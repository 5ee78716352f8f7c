import type { Db, Trx } from '../../../../src/kernel/db';
import { failureOf, fateOf } from '../domain/refund-fate';
import type { RefundView } from '../face';
import type { Parts } from './parts';

/** What was asked back of a subject and how that went, oldest first. */
export async function refundsOf(
  { charges, refunds }: Pick<Parts, 'charges' | 'refunds'>,
  query: Db | Trx,
  subject: string,
): Promise<RefundView[]> {
  const charge = await charges.bySubject(query, subject);
  if (!charge) return [];
  const found = await refunds.ofCharge(query, charge.documentId);
  return found.map((refund) => ({
    amountCents: refund.amountCents,
    receipt: refund.receipt,
    askedAt: refund.requestedAt,
    fate: fateOf(refund),
    why: failureOf(refund),
  }));
}
