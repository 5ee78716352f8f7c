import type { Trx } from '../../../../src/kernel/db';
import type { Charge } from '../domain/charge';
import { earningUndoneEntry } from '../domain/ledger';
import { holdsMoney, type RefundReason } from '../domain/refund';
import { surplusPayments } from '../domain/surplus';
import { openRefund, type Payment } from './open-refund';
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
  const owner = { charge: charge.documentId, patientId: charge.patientId };
  for (const payment of open) await openRefund(parts, trx, { payment, owner, reason });
  await refreshCharge(parts, trx, surplusOnly ? charge : { ...charge, closed: charge.closed ?? 'refunding' });
  return 'requested';
}

/** Money that was credited, each once: a prompt whose money came as a deposit is not a second one. */
async function paymentsOf(
  { attempts, deposits }: Parts,
  trx: Trx,
  charge: Charge,
): Promise<(Payment & { at: Date })[]> {
  const prompts = (await attempts.ofCharge(trx, charge.documentId)).flatMap((attempt) => {
    const { id, receipt, amountCents, settledAt, deposit } = attempt;
    return settledAt && deposit === null ? [{ id, receipt, amountCents, at: settledAt }] : [];
  });
  const byHand = (await deposits.ofCharge(trx, charge.documentId)).map(
    ({ id, receipt, amountCents, receivedAt }) => ({ id, receipt, amountCents, at: receivedAt }),
  );
  return [...prompts, ...byHand];
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
