import type { Trx } from '../../../../src/kernel/db';
import { RefundFailed, RefundSettled } from '../face';
import { refundDoneEntry, refundVoidEntry } from '../domain/ledger';
import { holdsMoney, type Refund } from '../domain/refund';
import type { Parts } from './parts';
import { recordChange } from './record-change';
import { refreshCharge } from './refresh-charge';

/** Books the end of a refund. Money that left after a failure was told leaves the patient's credit directly. */
export async function concludeRefund(
  parts: Parts,
  trx: Trx,
  refund: Refund,
  outcome: 'done' | 'failed',
  code: string | null,
): Promise<void> {
  const { kernel, charges, refunds, ledger } = parts;
  const now = kernel.clock.now();
  const charge = await charges.lock(trx, refund.charge);
  const fact = {
    refund: refund.id,
    charge: refund.charge,
    patientId: charge.patientId,
    amountCents: refund.amountCents,
  };
  const entry = outcome === 'done' ? refundDoneEntry(fact, refund.state === 'failed') : refundVoidEntry(fact);
  await refunds.save(trx, { ...refund, state: outcome, resultCode: code });
  await ledger.post(trx, kernel.ids.id(now), entry, now);
  const refundedCents = charge.refundedCents + (outcome === 'done' ? refund.amountCents : 0);
  await refreshCharge(parts, trx, charge, { refundedCents });
  await recordChange(parts, trx, 'payments.conclude-refund', charge);
  kernel.counters.count('refunds', { outcome });
  const { subject } = charge;
  if (outcome === 'failed') return kernel.outbox.emit(trx, RefundFailed, { subject });
  const { id, amountCents } = refund;
  await kernel.outbox.emit(trx, RefundSettled, { subject, refund: id, amountCents });
}

/** It was asked for again after its failure was told: two refunds claim one receipt. */
export async function isReplaced({ refunds }: Parts, trx: Trx, refund: Refund): Promise<boolean> {
  if (refund.state !== 'failed') return false;
  const others = await refunds.ofCharge(trx, refund.charge);
  return others.some(({ payment, state }) => payment === refund.payment && holdsMoney(state));
}
