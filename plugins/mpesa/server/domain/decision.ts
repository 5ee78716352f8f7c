import type { Cents } from '../../../../src/kernel/money';
import type { Claim } from './attempt';

/** What an event means for an attempt, in the words of its verdict. */
export type Conclusion =
  | 'paid'
  | 'paid_unreceipted'
  | 'late_paid'
  | 'overpaid'
  | 'underpaid'
  | 'receipt_attached'
  | 'failed'
  | 'pending'
  | 'submit_unknown'
  | 'retry_later'
  | 'duplicate_ignored'
  | 'ignored_after_paid'
  | 'quarantined'
  | 'suspense';

export type Alert =
  | 'amount_mismatch'
  | 'callback_query_conflict'
  | 'checkout_mismatch'
  | 'contradiction'
  | 'cut_off'
  | 'duplicate_items'
  | 'duplicate_keys'
  | 'late_success'
  | 'manual'
  | 'not_configured'
  | 'original_mismatch'
  | 'phone_differs'
  | 'query'
  | 'receipt_format'
  | 'receipt_reuse'
  | 'receipt_unverified'
  | 'refund_due'
  | 'second_receipt'
  | 'status_query'
  | 'underpaid'
  | 'unknown_code'
  | 'unmatched'
  | 'unparsed'
  | 'untrusted_ip'
  | 'wrong_shortcode';

/** The one change an event makes. `certain`: the receipt is told for this very prompt, not inferred from its amount. */
export type Effect =
  | { kind: 'none' }
  /** `suspended`: the deposit out of suspense that this receipt is, booked before the prompt was proven. */
  | { kind: 'settle'; receipt: string | null; suspended: string | null }
  | { kind: 'attach-receipt'; attempt: string; receipt: string; certain: boolean; suspended: string | null }
  /** The prompt is the one that this money came by: nothing more is credited. */
  | { kind: 'cover'; deposit: { id: string; receipt: string }; certain: boolean }
  | { kind: 'certain' }
  | { kind: 'deposit'; receipt: string; amountCents: Cents }
  | { kind: 'fail'; code: string }
  | { kind: 'claim'; claim: Claim }
  | { kind: 'quarantine' };

export interface Decision {
  conclusion: Conclusion;
  alerts: readonly Alert[];
  effect: Effect;
}

export function decision(conclusion: Conclusion, effect: Effect, alerts: readonly Alert[] = []): Decision {
  return { conclusion, effect, alerts };
}

/** Kept as evidence, no money moves, our own query is asked and, if it brings nothing, a person. */
export function quarantined(...alerts: Alert[]): Decision {
  return decision('quarantined', { kind: 'none' }, [...alerts, 'query']);
}
