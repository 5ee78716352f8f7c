import type { Trx } from '../../../../src/kernel/db';
import { isPaid, stateOf, type Attempt } from '../domain/attempt';
import type { Charge } from '../domain/charge';
import { earningUndoneEntry, refundPendingEntry } from '../domain/ledger';
import { holdsMoney, type Refund, type RefundReason } from '../domain/refund';
import { SubmitReversal } from '../jobs';
import type { Parts } from './parts';
import { refreshCharge } from './refresh-charge';

/** Asks for what was paid back, one reversal a receipt. `overpaid` leaves the payment that covered the charge. */
export async function requestRefund(
  parts: Parts,
  trx: Trx,
  { subject, reason }: { subject: string; reason: RefundReason },
): Promise<'requested' | 'nothing-paid' | 'already'> {
  const { charges, attempts, refunds, kernel } = parts;
  const found = await charges.bySubject(trx, subject);
  if (!found) return 'nothing-paid';
  const charge = await charges.lock(trx, found.documentId);
  const paid = (await attempts.ofCharge(trx, charge.documentId))
    .filter((attempt) => isPaid(stateOf(attempt)))
    .sort((a, b) => Number(a.settledAt) - Number(b.settledAt));
  if (paid.length === 0) return 'nothing-paid';
  const held = new Set(
    (await refunds.ofCharge(trx, charge.documentId))
      .filter((refund) => holdsMoney(refund.state))
      .map((refund) => refund.attempt),
  );
  // Late money for a visit whose fee was earned is surplus too: the fee was kept on purpose.
  const kept = reason === 'late-payment' && (await isEarned(parts, trx, charge));
  const surplusOnly = charge.closed === null && (reason === 'overpaid' || kept);
  const open = (surplusOnly ? paid.slice(1) : paid).filter((attempt) => !held.has(attempt.id));
  if (open.length === 0) return 'already';
  if (!surplusOnly) {
    await undoEarning(parts, trx, charge);
    if (charge.closed === null) await charges.close(trx, charge.documentId, 'refunding', kernel.clock.now());
  }
  for (const attempt of open) await openRefund(parts, trx, charge, attempt, reason);
  await refreshCharge(parts, trx, surplusOnly ? charge : { ...charge, closed: charge.closed ?? 'refunding' });
  return 'requested';
}

async function openRefund(
  { kernel, refunds, ledger }: Parts,
  trx: Trx,
  charge: Charge,
  attempt: Attempt,
  reason: RefundReason,
): Promise<void> {
  const now = kernel.clock.now();
  const refund: Refund = {
    id: kernel.ids.id(now),
    charge: charge.documentId,
    attempt: attempt.id,
    receipt: attempt.receipt,
    amountCents: attempt.amountCents,
    reason,
    state: 'requested',
    token: kernel.ids.token(),
    originatorId: null,
    conversationId: null,
    resultCode: null,
    turnedAway: 0,
    requestedAt: now,
    sentAt: null,
  };
  await refunds.insert(trx, refund);
  const fact = {
    refund: refund.id,
    charge: refund.charge,
    patientId: charge.patientId,
    amountCents: refund.amountCents,
  };
  await ledger.post(trx, kernel.ids.id(now), refundPendingEntry(fact), now);
  kernel.counters.count('refunds_requested', { reason });
  // Without its receipt a payment cannot be reversed; the refund goes out when the receipt is found.
  if (refund.receipt === null) kernel.log.warn('payments.refund-waits-for-receipt', { refund: refund.id });
  else await kernel.outbox.enqueue(trx, SubmitReversal, { refund: refund.id });
}

async function isEarned({ ledger }: Parts, trx: Trx, { documentId }: Charge): Promise<boolean> {
  return (
    (await ledger.postingsOf(trx, `earn:${documentId}`)) !== null &&
    (await ledger.postingsOf(trx, `unearn:${documentId}`)) === null
  );
}

async function undoEarning(parts: Parts, trx: Trx, charge: Charge): Promise<void> {
  const { kernel, ledger } = parts;
  const { documentId } = charge;
  const earned = await ledger.postingsOf(trx, `earn:${documentId}`);
  if (!earned || !(await isEarned(parts, trx, charge))) return;
  const now = kernel.clock.now();
  await ledger.post(trx, kernel.ids.id(now), earningUndoneEntry(documentId, earned), now);
}
