import type { Trx } from '../../../../src/kernel/db';
import type { Cents } from '../../../../src/kernel/money';
import type { Charge } from '../domain/charge';
import { earningUndoneEntry, refundPendingEntry } from '../domain/ledger';
import { holdsMoney, type Refund, type RefundReason } from '../domain/refund';
import { surplusPayments } from '../domain/surplus';
import { SubmitReversal } from '../jobs';
import type { Parts } from './parts';
import { refreshCharge } from './refresh-charge';

/** Asks for what was paid back, one reversal a receipt. `overpaid` leaves the payment that covered the charge. */
export async function requestRefund(
  parts: Parts,
  trx: Trx,
  { subject, reason }: { subject: string; reason: RefundReason },
): Promise<'requested' | 'nothing-paid' | 'already'> {
  const { charges, refunds, kernel } = parts;
  const found = await charges.bySubject(trx, subject);
  if (!found) return 'nothing-paid';
  const charge = await charges.lock(trx, found.documentId);
  const paid = await paymentsOf(parts, trx, charge);
  if (paid.length === 0) return 'nothing-paid';
  const held = new Set(
    (await refunds.ofCharge(trx, charge.documentId))
      .filter((refund) => holdsMoney(refund.state))
      .map((refund) => refund.payment),
  );
  // Late money for a visit whose fee was earned is surplus too: the fee was kept on purpose.
  const kept = reason === 'late-payment' && (await isEarned(parts, trx, charge));
  const surplusOnly = charge.closed === null && (reason === 'overpaid' || kept);
  const open = (surplusOnly ? surplusPayments(paid, charge.amountCents) : paid).filter(
    ({ id }) => !held.has(id),
  );
  if (open.length === 0) return 'already';
  if (!surplusOnly) {
    await undoEarning(parts, trx, charge);
    if (charge.closed === null) await charges.close(trx, charge.documentId, 'refunding', kernel.clock.now());
  }
  for (const payment of open) await openRefund(parts, trx, charge, payment, reason);
  await refreshCharge(parts, trx, surplusOnly ? charge : { ...charge, closed: charge.closed ?? 'refunding' });
  return 'requested';
}

/** Money that was credited, each once: a prompt whose money came as a deposit is not a second one. */
interface Payment {
  id: string;
  receipt: string | null;
  amountCents: Cents;
  at: Date;
}

async function paymentsOf({ attempts, deposits }: Parts, trx: Trx, charge: Charge): Promise<Payment[]> {
  const prompts = (await attempts.ofCharge(trx, charge.documentId)).flatMap((attempt) => {
    const { id, receipt, amountCents, settledAt, deposit } = attempt;
    return settledAt && deposit === null ? [{ id, receipt, amountCents, at: settledAt }] : [];
  });
  const byHand = (await deposits.ofCharge(trx, charge.documentId)).map(
    ({ id, receipt, amountCents, receivedAt }) => ({ id, receipt, amountCents, at: receivedAt }),
  );
  return [...prompts, ...byHand];
}

async function openRefund(
  { kernel, refunds, ledger }: Parts,
  trx: Trx,
  charge: Charge,
  payment: Payment,
  reason: RefundReason,
): Promise<void> {
  const now = kernel.clock.now();
  const refund: Refund = {
    id: kernel.ids.id(now),
    charge: charge.documentId,
    payment: payment.id,
    receipt: payment.receipt,
    amountCents: payment.amountCents,
    reason,
    state: 'requested',
    token: kernel.ids.token(),
    originatorId: null,
    conversationId: null,
    resultCode: null,
    turnedAway: 0,
    sends: 0,
    requestedAt: now,
    sentAt: null,
    queries: 0,
    nextQueryAt: null,
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
