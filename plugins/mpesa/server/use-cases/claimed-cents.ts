import type { Db, Trx } from '../../../../src/kernel/db';
import type { Cents } from '../../../../src/kernel/money';
import { holdsMoney } from '../domain/refund';
import type { Parts } from './parts';

/** The cents of a subject that are on their way back or have left: failed refunds lay no claim any more. */
export async function claimedCents(
  { charges, refunds }: Parts,
  query: Db | Trx,
  subject: string,
): Promise<Cents> {
  const charge = await charges.bySubject(query, subject);
  if (!charge) return 0;
  return (await refunds.ofCharge(query, charge.documentId))
    .filter((refund) => holdsMoney(refund.state))
    .reduce((sum, refund) => sum + refund.amountCents, 0);
}
