import type { Refund } from './refund';

export const REVIEW_OUTCOMES = ['sent', 'not-sent'] as const;
/** What people saw in the M-Pesa portal. */
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/**
 * Whether people may say that this refund ended so. Of one which they called sent and M-Pesa failed, the books have the
 * money out already: it has to leave, by hand, and that is what can be said of it.
 */
export function mayClose(
  { state, contradictedCode }: Pick<Refund, 'state' | 'contradictedCode'>,
  outcome?: ReviewOutcome,
): boolean {
  if (state === 'done' && contradictedCode !== null) return outcome !== 'not-sent';
  return state === 'review';
}
