import type { Trx } from '../../../../src/kernel/db';
import type { Cents } from '../../../../src/kernel/money';
import { refundPendingEntry, type Owner } from '../domain/ledger';
import type { Refund, RefundReason } from '../domain/refund';
import { SubmitReversal } from '../jobs';
import type { Parts } from './parts';

/** Money that was credited: of a prompt, or a deposit. */
export interface Payment {
  id: string;
  receipt: string | null;
  amountCents: Cents;
}

interface Wish {
  payment: Payment;
  /** Null: out of suspense. */
  owner: Owner;
  reason: RefundReason;
}

/** One reversal of one receipt: on record and in the books now, on its way after the commit. */
export async function openRefund(
  { kernel, refunds, ledger }: Parts,
  trx: Trx,
  { payment, owner, reason }: Wish,
): Promise<void> {
  const now = kernel.clock.now();
  const refund: Refund = {
    id: kernel.ids.id(now),
    charge: owner?.charge ?? null,
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
    ...{ closedAs: null, closedCode: null, contradictedCode: null },
  };
  await refunds.insert(trx, refund);
  const fact = { refund: refund.id, owner, amountCents: refund.amountCents };
  await ledger.post(trx, kernel.ids.id(now), refundPendingEntry(fact), now);
  kernel.counters.count('refunds_requested', { reason });
  // Without its receipt a payment cannot be reversed; the refund goes out when the receipt is found.
  if (refund.receipt === null) kernel.log.warn('payments.refund-waits-for-receipt', { refund: refund.id });
  else await kernel.outbox.enqueue(trx, SubmitReversal, { refund: refund.id });
}
