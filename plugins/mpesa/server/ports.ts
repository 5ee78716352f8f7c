import type { Db, Trx } from '../../../src/kernel/db';
import type { Cents } from '../../../src/kernel/money';
import type { Msisdn } from '../../../src/kernel/phone';
import type { Attempt } from './domain/attempt';
import type { Charge, Closure } from './domain/charge';
import type { Conclusion, Alert } from './domain/decision';
import type { ReversalConclusion } from './domain/decide-reversal';
import type { StatusConclusion } from './domain/decide-status';
import type { CheckResult } from './domain/connection-check';
import type { Deposit, DepositPlace } from './domain/deposit';
import type { GatewayAnswer } from './domain/gateway-answer';
import type { ReceiptRecord } from './domain/known-money';
import type { Entry, Posting } from './domain/ledger';
import type { Refund } from './domain/refund';
import type { Unsettled } from './domain/unsettled';

export interface Push {
  amountCents: Cents;
  msisdn: Msisdn;
  /** At most 12 characters; printed in the payer's SMS. */
  reference: string;
  callbackToken: string;
}

export interface Reversal {
  receipt: string;
  amountCents: Cents;
  resultToken: string;
}

export interface StatusQuestion {
  /** Of the payment, not of its reversal. */
  receipt: string;
  resultToken: string;
}

/** Daraja. Never throws for what the network or the gateway does; `now` stamps the request. */
export interface Gateway {
  push(push: Push, now: Date): Promise<GatewayAnswer>;
  query(checkoutId: string, now: Date): Promise<GatewayAnswer>;
  /** `not-configured` when there is no initiator: refunds are then made by hand. */
  reverse(reversal: Reversal): Promise<GatewayAnswer | { kind: 'not-configured' }>;
  /** Asks what became of a payment; the answer comes to the question's own address. */
  status(question: StatusQuestion): Promise<GatewayAnswer | { kind: 'not-configured' }>;
  /** Asks for a new token, which moves nothing. */
  check(): Promise<CheckResult>;
}

export interface Charges {
  insert(trx: Trx, charge: NewCharge): Promise<void>;
  bySubject(query: Db | Trx, subject: string): Promise<Charge | null>;
  byReference(query: Db | Trx, reference: string): Promise<Charge | null>;
  byDocument(query: Db | Trx, documentId: string): Promise<Charge | null>;
  hasReference(query: Db | Trx, reference: string): Promise<boolean>;
  /** Holds the row until the end of the transaction: what changes a charge's money comes one after another. */
  lock(trx: Trx, documentId: string): Promise<Charge>;
  save(trx: Trx, charge: Charge, now: Date): Promise<void>;
  close(trx: Trx, documentId: string, reason: Closure, now: Date): Promise<void>;
}
export type NewCharge = Pick<
  Charge,
  'documentId' | 'reference' | 'subject' | 'amountCents' | 'clinicId' | 'patientId'
> & { now: Date };

export interface Attempts {
  insert(trx: Trx, attempt: NewAttempt): Promise<void>;
  byId(query: Db | Trx, id: string): Promise<Attempt | null>;
  byToken(query: Db | Trx, token: string): Promise<Addressee | null>;
  idByCheckout(query: Db | Trx, checkoutId: string): Promise<string | null>;
  /** Oldest first. */
  ofCharge(query: Db | Trx, charge: string): Promise<Attempt[]>;
  /** Those that hold the line of the charge or of the phone. */
  live(query: Db | Trx, charge: string, msisdnIndex: string): Promise<Attempt[]>;
  lastPushAt(query: Db | Trx, msisdnIndex: string, amountCents: Cents): Promise<Date | null>;
  /** Whether a prompt of this amount, sent within the span, is paid or may be, and its receipt is not known. */
  anyWithoutReceipt(query: Db | Trx, amountCents: Cents, span: { from: Date; to: Date }): Promise<boolean>;
  dueForQuery(query: Db | Trx, now: Date, limit: number): Promise<Attempt[]>;
  pastTheirTime(query: Db | Trx, now: Date, limit: number): Promise<Attempt[]>;
  /** Open for longer than a day and not yet shown to a person. */
  abandoned(query: Db | Trx, startedBefore: Date, limit: number): Promise<Attempt[]>;
  /** Writes the whole row: only for who holds the lock of its charge. The changes below are safe without it. */
  save(trx: Trx, attempt: Attempt): Promise<void>;
  /** Gives up the line of charge and phone; leaves an attempt alone that went on since it was read. */
  releaseLine(trx: Trx, attempt: Attempt): Promise<void>;
  /** Leaves the attempt to a person; false when its money came since it was read. */
  quarantine(trx: Trx, attempt: Attempt): Promise<boolean>;
  /** For an attempt without a checkout id, of which nothing can be asked. */
  stopAsking(trx: Trx, id: string): Promise<void>;
  /** Null once the patient was erased. */
  openMsisdn(query: Db | Trx, id: string): Promise<Msisdn | null>;
  indexOf(msisdn: Msisdn): string;
}
/** What a message of the gateway is about, and the document id of the patient that it tells about. */
export interface Addressee {
  id: string;
  patient: string | null;
}
export interface NewAttempt {
  id: string;
  /** Document id of the charge's patient, under whose key the number is sealed. */
  patient: string | null;
  charge: string;
  /** 1 for the first of its charge. */
  number: number;
  token: string;
  msisdn: Msisdn;
  amountCents: Cents;
  liveUntil: Date;
  now: Date;
}

export type EventKind =
  | 'stk-callback'
  | 'reversal-result'
  | 'reversal-timeout'
  | 'status-result'
  | 'status-timeout'
  | 'c2b-confirmation'
  | 'c2b-validation';

/** What the provider sent, as it came: append-only, sealed. */
export interface ProviderEvent {
  id: string;
  kind: EventKind;
  /** Id of an attempt, a refund or a question about one; `pay-bill` for what names none. */
  about: string;
  raw: Buffer;
  /** Document id of the patient whose charge it is about; null where nobody can be named. */
  patient: string | null;
  ip: string;
  trusted: boolean;
  receivedAt: Date;
}
/** `raw` is null once the patient was erased. */
export type StoredEvent = Omit<ProviderEvent, 'raw' | 'patient'> & { raw: Buffer | null };

export interface Verdict {
  id: string;
  event: string | null;
  about: string;
  source: 'submit' | 'callback' | 'query' | 'reversal' | 'status' | 'c2b' | 'reconciler' | 'person';
  conclusion: Conclusion | ReversalConclusion | StatusConclusion;
  alerts: readonly Alert[];
  code: string | null;
  at: Date;
}

export interface Evidence {
  keep(trx: Trx, event: ProviderEvent): Promise<void>;
  event(query: Db | Trx, id: string): Promise<StoredEvent>;
  record(trx: Trx, verdict: Verdict): Promise<void>;
}

export interface Receipts {
  find(query: Db | Trx, receipt: string): Promise<ReceiptRecord | null>;
  insert(
    trx: Trx,
    /** `payment`: the attempt or deposit that was credited; `charge`: null in suspense. */
    receipt: { receipt: string; payment: string; charge: string | null; amountCents: Cents; now: Date },
  ): Promise<void>;
}

/** Append-only: a deposit that turns out to be a prompt's is named by the attempt. */
export interface Deposits {
  insert(trx: Trx, deposit: Deposit): Promise<void>;
  /** Oldest first. */
  ofCharge(query: Db | Trx, charge: string): Promise<Deposit[]>;
  find(query: Db | Trx, id: string): Promise<PlacedDeposit | null>;
  /** Holds the row until the end of the transaction: of who moves this money one comes after another. */
  lock(trx: Trx, id: string): Promise<PlacedDeposit | null>;
  /** The message that told of it; null for none. */
  eventOf(query: Db | Trx, id: string): Promise<string | null>;
  /** It is a prompt's, by M-Pesa's own word: in suspense no more. @throws a unique violation when it was one's already */
  ofPrompt(trx: Trx, told: { deposit: string; attempt: string; at: Date }): Promise<void>;
  /** @throws a unique violation when it was given away at the same moment */
  assign(trx: Trx, given: GivenDeposit): Promise<void>;
}
export interface PlacedDeposit {
  deposit: Deposit;
  place: DepositPlace;
}
export interface GivenDeposit {
  deposit: string;
  charge: string;
  /** Document id of the charge's patient, under whose key the reason is sealed. */
  patient: string | null;
  reason: string;
  byUserId: number;
  at: Date;
}

export interface Ledger {
  /** @throws Error when the entry does not balance; a unique violation when it is booked already */
  post(trx: Trx, id: string, entry: Entry, now: Date): Promise<void>;
  postingsOf(query: Db | Trx, key: string): Promise<Posting[] | null>;
  balances(query: Db | Trx): Promise<{ account: string; debitCents: Cents; creditCents: Cents }[]>;
}

export interface Refunds {
  insert(trx: Trx, refund: Refund): Promise<void>;
  byId(query: Db | Trx, id: string): Promise<Refund | null>;
  byToken(query: Db | Trx, token: string): Promise<Addressee | null>;
  ofCharge(query: Db | Trx, charge: string): Promise<Refund[]>;
  /** The one that lays claim to this money. */
  holding(query: Db | Trx, payment: string): Promise<string | null>;
  /** The one that people said left by this reversal. */
  closedWith(query: Db | Trx, code: string): Promise<string | null>;
  /** Sent or unclear since before `sentBefore`, without a result. */
  stale(query: Db | Trx, sentBefore: Date, limit: number): Promise<Refund[]>;
  /** Writes the whole row: only for who holds the lock of its charge, or of its deposit. */
  save(trx: Trx, refund: Refund): Promise<void>;
  dueForQuery(query: Db | Trx, now: Date, limit: number): Promise<Refund[]>;
  /** Leaves a refund to a person; false when its result came since it was read. */
  review(trx: Trx, refund: Refund): Promise<boolean>;
}

type RowOf<Kind extends Unsettled['kind']> = Extract<Unsettled, { kind: Kind }>;
export type DepositRows = (Omit<RowOf<'deposit'>, 'kind' | 'lookAlike'> & { event: string | null })[];
export type PromptRows = Omit<RowOf<'prompt'>, 'kind' | 'phone'>[];
export type RefundRows = Omit<RowOf<'refund'>, 'kind'>[];
export type ChargeRows = Omit<RowOf<'short' | 'over'>, 'kind'>[];

export interface UnsettledStore {
  /** In suspense: given to nobody yet, and not on its way back. */
  deposits(query: Db | Trx, most: number): Promise<DepositRows>;
  prompts(query: Db | Trx, clinicIds: readonly number[], most: number): Promise<PromptRows>;
  refunds(query: Db | Trx, clinicIds: readonly number[], most: number): Promise<RefundRows>;
  /** Charges that are paid in part, or too much of which nothing is on its way back. */
  wrongSums(
    query: Db | Trx,
    clinicIds: readonly number[],
    which: { since: Date; most: number },
  ): Promise<ChargeRows>;
  unpaid(query: Db | Trx, clinicId: number, since: Date): Promise<{ reference: string; subject: string }[]>;
}

/** What admins were told when they asked whether M-Pesa takes our keys. */
export interface Checks {
  /** @returns its id */
  keep(trx: Trx, clinicId: number, result: CheckResult, now: Date): Promise<string>;
  last(query: Db | Trx, clinicId: number): Promise<CheckResult | null>;
}

/** One question about a refund that was asked, or was about to be. */
export interface RefundQuery {
  id: string;
  refund: string;
  token: string;
  askedAt: Date;
}

export interface RefundQueries {
  insert(trx: Trx, question: RefundQuery): Promise<void>;
  byId(query: Db | Trx, id: string): Promise<RefundQuery | null>;
  byToken(query: Db | Trx, token: string): Promise<Addressee | null>;
  conclude(trx: Trx, id: string, conclusion: StatusConclusion): Promise<void>;
  /** When the questions were asked that ended in this conclusion. */
  askedWith(query: Db | Trx, refund: string, conclusion: StatusConclusion): Promise<Date[]>;
}
