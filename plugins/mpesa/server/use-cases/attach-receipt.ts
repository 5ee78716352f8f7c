import type { Trx } from '../../../../src/kernel/db';
import type { Attempt } from '../domain/attempt';
import type { Charge } from '../domain/charge';
import { suspenseUndoneEntry } from '../domain/ledger';
import { SubmitReversal } from '../jobs';
import type { Parts } from './parts';
import { recordChange } from './record-change';
import { refreshCharge } from './refresh-charge';

/** The money was booked when the query proved it; only its name was missing. A refund that waited for it goes out. */
export async function attachReceipt(
  parts: Parts,
  trx: Trx,
  attempt: Attempt,
  charge: Charge,
  { receipt, certain, suspended }: { receipt: string; certain: boolean; suspended: string | null },
): Promise<void> {
  const { kernel, attempts, refunds } = parts;
  await attempts.save(trx, { ...attempt, receipt, receiptGuessed: !certain });
  await keepReceipt(parts, trx, attempt, { receipt, suspended });
  await refreshCharge(parts, trx, charge, { receipt: charge.receipt ?? receipt });
  await recordChange(parts, trx, 'payments.attach-receipt', charge);
  for (const refund of await refunds.ofCharge(trx, charge.documentId)) {
    if (refund.payment !== attempt.id || refund.state !== 'requested' || refund.receipt !== null) continue;
    await refunds.save(trx, { ...refund, receipt });
    await kernel.outbox.enqueue(trx, SubmitReversal, { refund: refund.id });
  }
}

/** A receipt is credited once. One that was told for no account is a row already; from now on it is this prompt's. */
export async function keepReceipt(
  { kernel, receipts, deposits, ledger }: Parts,
  trx: Trx,
  { id: attempt, charge, amountCents }: Attempt,
  { receipt, suspended }: { receipt: string; suspended: string | null },
): Promise<void> {
  const now = kernel.clock.now();
  if (suspended === null) {
    await receipts.insert(trx, { receipt, payment: attempt, charge, amountCents, now });
    return;
  }
  await deposits.ofPrompt(trx, { deposit: suspended, attempt, at: now });
  await ledger.post(trx, kernel.ids.id(now), suspenseUndoneEntry(suspended, amountCents), now);
}
