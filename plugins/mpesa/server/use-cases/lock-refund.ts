import type { Trx } from '../../../../src/kernel/db';
import type { Refund } from '../domain/refund';
import type { Parts } from './parts';

/**
 * The refund as it is once nobody else moves its money. One out of suspense that failed, and whose money was then given to
 * a charge, counts as that charge's: what comes of it yet is theirs.
 */
export async function lockRefund(
  { refunds, charges, deposits }: Parts,
  trx: Trx,
  refundId: string,
): Promise<Refund> {
  const unlocked = await refunds.byId(trx, refundId);
  if (!unlocked) throw new Error('no such refund');
  const { payment } = unlocked;
  const chargeOf = async (): Promise<string | null> => {
    const place = (await deposits.find(trx, payment))?.place;
    return place?.kind === 'charge' ? place.charge : null;
  };
  // The charge before the deposit, as whoever assigns has them.
  const before = unlocked.charge ?? (await chargeOf());
  if (before !== null) await charges.lock(trx, before);
  else await deposits.lock(trx, payment);
  const charge = before ?? (await chargeOf());
  if (charge !== before && charge !== null) await charges.lock(trx, charge);
  return { ...((await refunds.byId(trx, refundId)) ?? unlocked), charge };
}
