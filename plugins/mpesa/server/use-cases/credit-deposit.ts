import type { Trx } from '../../../../src/kernel/db';
import { isCovered, type Charge } from '../domain/charge';
import { depositEntry } from '../domain/ledger';
import { PaymentSettled, RefundDue } from '../face';
import type { Parts } from './parts';
import { recordChange } from './record-change';
import { refreshCharge } from './refresh-charge';

/** Books money that came by Pay Bill: for its charge, or in suspense when its account number names none. */
export async function creditDeposit(
  parts: Parts,
  trx: Trx,
  charge: Charge | null,
  { receipt, amountCents }: { receipt: string; amountCents: number },
): Promise<string> {
  const { kernel, deposits, receipts, ledger } = parts;
  const now = kernel.clock.now();
  const deposit = kernel.ids.id(now);
  const owner = charge && { charge: charge.documentId, patientId: charge.patientId };
  const about = charge?.documentId ?? null;
  await deposits.insert(trx, {
    ...{ id: deposit, receipt, charge: about, amountCents, receivedAt: now, assigned: false },
  });
  await receipts.insert(trx, { receipt, payment: deposit, charge: about, amountCents, now });
  await ledger.post(trx, kernel.ids.id(now), depositEntry({ deposit, receipt, amountCents, owner }), now);
  if (charge) await addToCharge(parts, trx, charge, receipt, amountCents);
  return deposit;
}

/** What money by Pay Bill does to its charge, and who is told. */
export async function addToCharge(
  parts: Parts,
  trx: Trx,
  charge: Charge,
  receipt: string,
  amountCents: number,
): Promise<void> {
  const { outbox, clock } = parts.kernel;
  const told = { subject: charge.subject };
  const paid = await refreshCharge(parts, trx, charge, {
    paidCents: charge.paidCents + amountCents,
    receipt: charge.receipt ?? receipt,
    paidAt: charge.paidAt ?? clock.now(),
  });
  await recordChange(parts, trx, 'payments.credit', charge);
  const settles = charge.closed === null && !isCovered(charge) && isCovered(paid);
  if (settles) await outbox.emit(trx, PaymentSettled, told);
  if (charge.closed !== null || paid.paidCents > paid.amountCents) await outbox.emit(trx, RefundDue, told);
}
