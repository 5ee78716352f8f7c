import { z } from 'zod';
import type { Db, Trx } from '../../../src/kernel/db';
import { defineEvent } from '../../../src/kernel/jobs';
import type { Cents } from '../../../src/kernel/money';
import type { Msisdn } from '../../../src/kernel/phone';
import { serviceKey } from '../../../src/kernel/registry';
import type { AttemptKind } from './domain/attempt';
import type { ChargeState } from './domain/charge';
import type { RefundReason, ReviewOutcome } from './domain/refund';
import type { RefundFailure, RefundFate } from './domain/refund-fate';
import type { RefundProgress } from './domain/refund-progress';
import type { Unsettled } from './domain/unsettled';
import { CODE_GROUPS, type CodeGroup } from './domain/result-codes';

export { ATTEMPT_KINDS } from './domain/attempt';
export { CHARGE_STATES } from './domain/charge';
export { REVIEW_OUTCOMES } from './domain/refund';
export { REFUND_FAILURES, REFUND_FATES } from './domain/refund-fate';
export { REFUND_STEPS } from './domain/refund-progress';
export { CODE_GROUPS } from './domain/result-codes';
export type { ChargeState, CodeGroup, RefundReason, ReviewOutcome, Unsettled };

export interface AttemptView {
  id: string;
  state: AttemptKind;
  code: CodeGroup | null;
  startedAt: Date;
  /** When the prompt goes out while it has not yet: M-Pesa takes the same amount from a phone once in two minutes. */
  promptAt: Date | null;
  /** When the next prompt may be asked for; null while one is on its way or none is needed. */
  mayRetryAt: Date | null;
}

export interface PaymentView {
  documentId: string;
  /** Six characters; the account number that the payer sees. */
  reference: string;
  subject: string;
  state: ChargeState;
  amountCents: Cents;
  paidCents: Cents;
  refundedCents: Cents;
  /** Null where nothing goes back. */
  refund: RefundProgress | null;
  receipt: string | null;
  /** The way out when no prompt appears. */
  payBill: { businessNumber: string; account: string };
  /** The latest attempt. */
  attempt: AttemptView | null;
}

export interface PaymentRequest {
  /** What is paid for, e.g. `visit:<documentId>`; one charge a subject. */
  subject: string;
  amountCents: Cents;
  msisdn: Msisdn;
  patientId: number;
  clinicId: number;
}

export interface Balance {
  account: string;
  debitCents: Cents;
  creditCents: Cents;
}

/** One receipt's way back, as the clinic is told. */
export interface RefundView {
  amountCents: Cents;
  receipt: string | null;
  askedAt: Date;
  fate: RefundFate;
  /** Why it did not leave; null for one that did not fail. */
  why: RefundFailure | null;
}

/** A refund of which only people can find out how it ended. */
export interface RefundInReview {
  amountCents: Cents;
  receipt: string | null;
  /** Whose it is; null for money that was nobody's. */
  charge: { subject: string; clinicId: number } | null;
  /** The money in suspense that was to go back; null where it was a charge's. */
  deposit: string | null;
  /** Whether people may say how it ended. */
  mayClose: boolean;
}

export interface PaymentsFace {
  /**
   * Opens the charge and asks for a prompt on the phone, sent after the caller's commit. A subject that has a charge
   * gets it as it stands.
   * @throws AppError 400 amount_invalid, amount_too_large, phone_invalid; 409 phone_busy
   */
  requestPayment(trx: Trx, request: PaymentRequest): Promise<PaymentView>;
  /**
   * Asks for another prompt for what is not paid yet.
   * @throws AppError 404 payment_not_found; 409 payment_live, phone_busy, payment_already_settled, payment_withdrawn;
   *   429 payment_too_soon {seconds}
   */
  retryPayment(trx: Trx, request: { subject: string; msisdn: Msisdn }): Promise<PaymentView>;
  /** Takes no more money for the subject. Money that comes all the same is kept as refund_due. */
  withdraw(trx: Trx, subject: string): Promise<void>;
  /** Gives back what was paid (`overpaid`: only the surplus), receipt by receipt, in full amounts. */
  requestRefund(
    trx: Trx,
    request: { subject: string; reason: RefundReason },
  ): Promise<'requested' | 'nothing-paid' | 'already'>;
  /** What has been asked back so far and has not failed, what has left included. */
  claimedCents(query: Db | Trx, subject: string): Promise<Cents>;
  /** What was asked back so far and how that went, oldest first. */
  refundsOf(query: Db | Trx, subject: string): Promise<RefundView[]>;
  /** Books a completed visit: the patient's credit becomes the doctor's, less the fee. Once a subject. */
  earn(trx: Trx, subject: string): Promise<void>;
  /** What waits for a person of this clinic, with money of the whole Pay Bill that names no account. */
  unsettled(db: Db, clinicId: number): Promise<{ found: Unsettled[]; more: boolean }>;
  /** How many that is over these clinics, as far as lists go; nothing sealed is opened. */
  countUnsettled(db: Db, clinicIds: readonly number[]): Promise<{ waiting: number; capped: boolean }>;
  /**
   * Gives unmatched money to a charge, once; the caller has seen to it that the charge is theirs, and writes the trail.
   * `onlyLookAlike`: who may not give it to any other charge than the one that was probably meant.
   * @throws AppError 404; 403 deposit_needs_admin; 409 deposit_assigned, deposit_sent_back, deposit_of_prompt,
   *   payment_takes_no_money
   */
  assignDeposit(
    trx: Trx,
    assignment: {
      deposit: string;
      subject: string;
      reason: string;
      byUserId: number;
      onlyLookAlike: boolean;
    },
  ): Promise<'assigned' | 'already'>;
  /** What would go back to whoever paid it. @throws AppError as sendBack */
  movable(query: Db | Trx, deposit: string): Promise<{ amountCents: Cents; receipt: string }>;
  /**
   * Sends unmatched money back to whoever paid it, once; the caller has seen to it that two people want it, and writes
   * the trail. @throws AppError 404; 409 deposit_assigned, deposit_sent_back, deposit_of_prompt
   */
  sendBack(trx: Trx, deposit: string): Promise<void>;
  /** With `outcome`: whether people may say that it ended so. @throws AppError 404 */
  refundInReview(query: Db | Trx, refund: string, outcome?: ReviewOutcome): Promise<RefundInReview>;
  /**
   * Ends a refund that was left to a person by what two people say; the caller has seen to it that they are two, and
   * writes the trail. `code`: M-Pesa's of the reversal. @throws AppError 404; 409 refund_not_in_review, reversal_code_wrong
   */
  closeReview(
    trx: Trx,
    closing: { refund: string; outcome: ReviewOutcome; code: string | null },
  ): Promise<void>;
  /** The charge of a prompt, to see whose it is. */
  ofAttempt(
    query: Db | Trx,
    attempt: string,
  ): Promise<{ documentId: string; clinicId: number; patientId: number } | null>;
  /** Has M-Pesa asked once more about a prompt that was left to a person. @throws AppError 409 payment_not_askable */
  askAgain(trx: Trx, attempt: string): Promise<void>;
  find(query: Db | Trx, subject: string): Promise<PaymentView | null>;
  /** Sums of the ledger by account, for reports and for checking against the operator's books. */
  balances(query: Db | Trx): Promise<Balance[]>;
}

export const PAYMENTS = serviceKey<PaymentsFace>('payments');

const subject = z.object({ subject: z.string() });

/** A prompt is (or may be, when the gateway's reply was lost) on the phone until `until`, ISO 8601. */
export const PaymentPrompted = defineEvent(
  'payment.prompted',
  z.object({ subject: z.string(), until: z.string() }),
);
/** The latest prompt ended without money, for certain as far as anybody can tell; late money may still come. */
export const PaymentFailed = defineEvent(
  'payment.failed',
  z.object({ subject: z.string(), code: z.enum(CODE_GROUPS) }),
);
/** The charge is covered; told once. */
export const PaymentSettled = defineEvent('payment.settled', subject);
/** One receipt's money has left for the payer's phone; told once a refund. */
export const RefundSettled = defineEvent(
  'payment.refunded',
  z.object({ subject: z.string(), refund: z.string(), amountCents: z.number().int() }),
);
export const RefundFailed = defineEvent('payment.refund-failed', subject);
/** Money came for a withdrawn or refunded charge, or a second time. */
export const RefundDue = defineEvent('payment.refund-due', subject);
