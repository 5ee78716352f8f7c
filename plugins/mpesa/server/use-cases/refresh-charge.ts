import type { Trx } from '../../../../src/kernel/db';
import { isOver, stateOf } from '../domain/attempt';
import { chargeStateOf, type Charge } from '../domain/charge';
import { holdsMoney } from '../domain/refund';
import type { Parts } from './parts';
import { recordChange } from './record-change';

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
  const asking = (await attempts.ofCharge(trx, charge.documentId)).filter((each) => !isOver(stateOf(each)));
  const saved = { ...next, state: chargeStateOf({ ...next, claimedCents, asking: asking.length }) };
  await charges.save(trx, saved, kernel.clock.now());
  return { ...saved, version: saved.version + 1 };
}

/** After a prompt that ended without money: unless others may still bring some, nobody asks any more. */
export async function refreshUnpaid(parts: Parts, trx: Trx, charge: Charge): Promise<void> {
  const { state } = await refreshCharge(parts, trx, charge);
  if (state !== charge.state) await recordChange(parts, trx, 'payments.fail', charge);
}
