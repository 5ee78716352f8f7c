import type { Trx } from '../../../../src/kernel/db';
import { RefundFailed, RefundSettled } from '../face';
import type { Charge } from '../domain/charge';
import { refundDoneEntry, refundVoidEntry } from '../domain/ledger';
import type { Refund } from '../domain/refund';
import type { Parts } from './parts';
import { recordChange, recordDeposit } from './record-change';
import { refreshCharge } from './refresh-charge';

const JOB = 'payments.conclude-refund';
type Outcome = 'done' | 'failed';

/** Books the end of a refund. Money that left after a failure was told leaves its owner's credit directly. */
export async function concludeRefund(
  parts: Parts,
  trx: Trx,
  refund: Refund,
  outcome: Outcome,
  code: string | null,
): Promise<void> {
  const { kernel, charges, refunds, ledger } = parts;
  const now = kernel.clock.now();
  const charge = refund.charge === null ? null : await charges.lock(trx, refund.charge);
  const owner = charge && { charge: charge.documentId, patientId: charge.patientId };
  const fact = { refund: refund.id, owner, amountCents: refund.amountCents };
  const entry = outcome === 'done' ? refundDoneEntry(fact, refund.state === 'failed') : refundVoidEntry(fact);
  await refunds.save(trx, { ...refund, state: outcome, resultCode: code });
  await ledger.post(trx, kernel.ids.id(now), entry, now);
  kernel.counters.count('refunds', { outcome });
  if (charge) await tellCharge(parts, trx, charge, refund, outcome);
  // Nobody is known to whom it could be told; M-Pesa tells whoever paid.
  else await recordDeposit(parts, trx, JOB, refund.payment);
}

async function tellCharge(
  parts: Parts,
  trx: Trx,
  charge: Charge,
  { id, amountCents }: Refund,
  outcome: Outcome,
): Promise<void> {
  const { outbox } = parts.kernel;
  const { subject } = charge;
  const refundedCents = charge.refundedCents + (outcome === 'done' ? amountCents : 0);
  await refreshCharge(parts, trx, charge, { refundedCents });
  await recordChange(parts, trx, JOB, charge);
  if (outcome === 'failed') await outbox.emit(trx, RefundFailed, { subject });
  else await outbox.emit(trx, RefundSettled, { subject, refund: id, amountCents });
}

/** It was asked for again after its failure was told: two refunds claim one receipt. */
export async function isReplaced({ refunds }: Parts, trx: Trx, refund: Refund): Promise<boolean> {
  return refund.state === 'failed' && (await refunds.holding(trx, refund.payment)) !== null;
}
