import type { Cents } from '../../../../src/kernel/money';

export type RefundState = 'requested' | 'sending' | 'sent' | 'unknown' | 'done' | 'failed' | 'review';
export type RefundReason = 'policy' | 'clinic' | 'late-payment' | 'overpaid' | 'person';

/** One reversal of one receipt, always of its full amount. */
export interface Refund {
  id: string;
  charge: string;
  /** The attempt or the deposit whose money it is. */
  payment: string;
  /** Null while the payment is proven but its receipt has not been found; the refund waits for it. */
  receipt: string | null;
  amountCents: Cents;
  reason: RefundReason;
  state: RefundState;
  token: string;
  originatorId: string | null;
  conversationId: string | null;
  resultCode: string | null;
  turnedAway: number;
  requestedAt: Date;
  sentAt: Date | null;
}

/** Whether this refund still lays claim to its money, so that the same receipt is not given back twice. */
export function holdsMoney(state: RefundState): boolean {
  return state !== 'failed';
}
