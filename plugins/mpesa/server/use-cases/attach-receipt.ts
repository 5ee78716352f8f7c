import type { Trx } from '../../../../src/kernel/db';
import type { Attempt } from '../domain/attempt';
import type { Charge } from '../domain/charge';
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
  { receipt, certain }: { receipt: string; certain: boolean },
): Promise<void> {
  const { kernel, attempts, receipts, refunds } = parts;
  const now = kernel.clock.now();
  const { amountCents } = attempt;
  await attempts.save(trx, { ...attempt, receipt, receiptGuessed: !certain });
  await receipts.insert(trx, { receipt, payment: attempt.id, charge: charge.documentId, amountCents, now });
  await refreshCharge(parts, trx, charge, { receipt: charge.receipt ?? receipt });
  await recordChange(parts, trx, 'payments.attach-receipt', charge);
  for (const refund of await refunds.ofCharge(trx, charge.documentId)) {
    if (refund.payment !== attempt.id || refund.state !== 'requested' || refund.receipt !== null) continue;
    await refunds.save(trx, { ...refund, receipt });
    await kernel.outbox.enqueue(trx, SubmitReversal, { refund: refund.id });
  }
}
