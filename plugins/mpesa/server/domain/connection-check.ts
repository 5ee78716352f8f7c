import type { SetupGap } from '../../../../src/kernel/setup-steps';

/** What Daraja says to our keys, asked for a fresh token. */
export const CHECK_RESULTS = ['reached', 'wrong_keys', 'no_answer'] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

/** What the step of a new clinic lacks. Money that came proves more than a question, but not against a newer answer. */
export function paymentGaps(last: CheckResult | null, hasBeenPaid: boolean): SetupGap<'payments'>[] {
  if (last === 'reached') return [];
  if (last !== null) return [last];
  return hasBeenPaid ? [] : ['unchecked'];
}
