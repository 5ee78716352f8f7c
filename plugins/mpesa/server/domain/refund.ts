import type { Cents } from '../../../../src/kernel/money';

const REFUND_STATES = ['requested', 'sending', 'sent', 'unknown', 'done', 'failed', 'review'] as const;
export type RefundState = (typeof REFUND_STATES)[number];
export type RefundReason = 'policy' | 'clinic' | 'late-payment' | 'overpaid' | 'person';

export const REVIEW_OUTCOMES = ['sent', 'not-sent'] as const;
/** What people saw of it in the M-Pesa portal. */
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** One reversal of one receipt, always of its full amount. */
export interface Refund {
  id: string;
  /** Null for money that was sent back out of suspense: it was never anybody's. */
  charge: string | null;
  /** The attempt or the deposit whose money it is. */
  payment: string;
  /** Null while the payment is proven but its receipt has not been found; the refund waits for it. */
  receipt: string | null;
  amountCents: Cents;
  reason: RefundReason;
  state: RefundState;
  token: string;
  /** Of the latest sending. */
  originatorId: string | null;
  conversationId: string | null;
  resultCode: string | null;
  turnedAway: number;
  /** How often a reversal left, or may have left. */
  sends: number;
  requestedAt: Date;
  /** Of the latest sending. */
  sentAt: Date | null;
  queries: number;
  /** Kept while the refund is under way only. */
  nextQueryAt: Date | null;
  /** What two people said, where M-Pesa did not; with M-Pesa's code of the reversal. */
  closedAs: ReviewOutcome | null;
  closedCode: string | null;
  /** With which M-Pesa said afterwards that it never left; people look once more. */
  contradictedCode: string | null;
}

/** Sent, or perhaps sent, and without a result that ends it. */
export function isUnderWay(state: RefundState): boolean {
  return state === 'sending' || state === 'sent' || state === 'unknown';
}

export function isOver(state: RefundState): boolean {
  return state === 'done' || state === 'failed';
}

/** Whether this refund still lays claim to its money, so that the same receipt is not given back twice. */
export function holdsMoney(state: RefundState): boolean {
  return state !== 'failed';
}

/** The same, for who asks the database. */
export const HOLDING_STATES: readonly RefundState[] = REFUND_STATES.filter(holdsMoney);
