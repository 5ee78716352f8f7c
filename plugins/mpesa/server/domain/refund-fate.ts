import type { Refund, RefundState } from './refund';

export const REFUND_FATES = ['on-way', 'done', 'failed', 'review'] as const;
/** How far a refund got, as the clinic is told. */
export type RefundFate = (typeof REFUND_FATES)[number];

export const REFUND_FAILURES = [
  'unknown-payment',
  'no-float',
  'not-set-up',
  'found-unsent',
  'other',
] as const;
/** Why one did not leave, as far as it changes what to do next. */
export type RefundFailure = (typeof REFUND_FAILURES)[number];

export function fateOf({ state, contradictedCode }: Pick<Refund, 'state' | 'contradictedCode'>): RefundFate {
  return contradictedCode === null ? FATES[state] : 'review';
}

/** Null for one that has not failed. */
export function failureOf({
  state,
  resultCode,
  closedAs,
}: Pick<Refund, 'state' | 'resultCode' | 'closedAs'>): RefundFailure | null {
  if (state !== 'failed') return null;
  if (closedAs === 'not-sent') return 'found-unsent';
  return FAILURES.get(resultCode ?? '') ?? 'other';
}

const FATES: Record<RefundState, RefundFate> = {
  requested: 'on-way',
  sending: 'on-way',
  sent: 'on-way',
  unknown: 'on-way',
  done: 'done',
  failed: 'failed',
  review: 'review',
};

/** Of the definite failures (decide-reversal.ts): the payment is not there, our float is empty, our initiator may not. */
const FAILURES: ReadonlyMap<string, RefundFailure> = new Map([
  ['R000002', 'unknown-payment'],
  ['1', 'no-float'],
  ...['11', '18', '20', '21', '22', '2001', '2006', '2028', '2040', '8006'].map(
    (code): [string, RefundFailure] => [code, 'not-set-up'],
  ),
]);
