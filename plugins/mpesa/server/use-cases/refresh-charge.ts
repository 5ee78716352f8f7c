import type { Trx } from '../../../../src/kernel/db';
import { chargeStateOf, type Charge } from '../domain/charge';
import { holdsMoney } from '../domain/refund';
import type { Parts } from './parts';

/** Writes the charge with the state that its sums give it. */
export async function refreshCharge(
  { attempts, charges, refunds, kernel }: Parts,
  trx: Trx,
  charge: Charge,
  changes: Partial<Charge> = {},
): Promise<Charge> {
  const next = { ...charge, ...changes };
  const known = await refunds.ofCharge(trx, charge.documentId);
  const claimedCents = known
    .filter((refund) => holdsMoney(refund.state))
    .reduce((sum, refund) => sum + refund.amountCents, 0);
  const count = (await attempts.ofCharge(trx, charge.documentId)).length;
  const saved = { ...next, state: chargeStateOf({ ...next, claimedCents, attempts: count }) };
  await charges.save(trx, saved, kernel.clock.now());
  return { ...saved, version: saved.version + 1 };
}
