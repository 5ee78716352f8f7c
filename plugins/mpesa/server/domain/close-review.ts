import type { Refund, ReviewOutcome } from './refund';

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
