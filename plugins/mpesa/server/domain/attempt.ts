import type { Cents } from '../../../../src/kernel/money';

/**
 * What has been recorded of one push. Facts are only ever added, so their order of arrival does not matter: money
 * outranks a failure, a failure outranks an open prompt.
 */
export interface AttemptFacts {
  submitStartedAt: Date | null;
  /** What the gateway's reply told: a prompt exists, none exists, or nobody knows. */
  submitOutcome: 'accepted' | 'refused' | 'unclear' | null;
  refusedCode: string | null;
  failedCode: string | null;
  settledAt: Date | null;
  receipt: string | null;
}

export type AttemptState =
  | { kind: 'created' }
  | { kind: 'submitting'; since: Date }
  | { kind: 'prompted'; since: Date }
  | { kind: 'submit_unknown'; since: Date }
  | { kind: 'rejected'; code: string }
  | { kind: 'failed'; code: string }
  | { kind: 'paid_unreceipted'; at: Date }
  | { kind: 'paid'; at: Date; receipt: string };
export type AttemptKind = AttemptState['kind'];

export const ATTEMPT_KINDS = [
  'created',
  'submitting',
  'prompted',
  'submit_unknown',
  'rejected',
  'failed',
  'paid_unreceipted',
  'paid',
] as const satisfies readonly AttemptKind[];

/** A success that was told to us but still waits for our own query. */
export interface Claim {
  trusted: boolean;
  receipt: string | null;
}

export interface Attempt extends AttemptFacts {
  id: string;
  /** documentId of the charge. */
  charge: string;
  /** Document id of the charge's patient; null when there is none any more. */
  patient: string | null;
  token: string;
  checkoutId: string | null;
  merchantId: string | null;
  msisdnIndex: string;
  amountCents: Cents;
  /** The Pay Bill money that turned out to be this prompt's; null when the prompt's money was credited as its own. */
  deposit: string | null;
  /** The receipt is of this amount and this charge, but may be another prompt's. */
  receiptGuessed: boolean;
  createdAt: Date;
  /** Until when the prompt may be answered, counted from its push, and before that from when it is planned; null while turned away. */
  liveUntil: Date | null;
  /** Holds the line of its charge and of its phone. */
  live: boolean;
  claim: Claim | null;
  nextQueryAt: Date | null;
  queries: number;
  /** Pushes that the gateway turned away unheard. */
  turnedAway: number;
  /** Left to a person; a flag and not a state, since confirmed money may still come. */
  quarantined: boolean;
}

export function stateOf(facts: AttemptFacts): AttemptState {
  const { submitStartedAt, settledAt } = facts;
  if (settledAt && facts.receipt !== null) return { kind: 'paid', at: settledAt, receipt: facts.receipt };
  if (settledAt) return { kind: 'paid_unreceipted', at: settledAt };
  if (facts.failedCode !== null) return { kind: 'failed', code: facts.failedCode };
  if (facts.submitOutcome === 'refused') return { kind: 'rejected', code: facts.refusedCode ?? 'unknown' };
  if (!submitStartedAt) return { kind: 'created' };
  if (facts.submitOutcome === 'accepted') return { kind: 'prompted', since: submitStartedAt };
  if (facts.submitOutcome === 'unclear') return { kind: 'submit_unknown', since: submitStartedAt };
  return { kind: 'submitting', since: submitStartedAt };
}

export function isPaid(state: AttemptState): boolean {
  return state.kind === 'paid' || state.kind === 'paid_unreceipted';
}

/** A definite no. Soft all the same: confirmed money that comes later wins. */
export function isOver(state: AttemptState): boolean {
  return state.kind === 'failed' || state.kind === 'rejected';
}
