import { isOver, isPaid, stateOf, type Attempt } from '../domain/attempt';
import { groupOf } from '../domain/result-codes';
import type { Parts } from './parts';

/** Money came for a prompt. One that was told as failed before and is paid late counts as both. */
export function notePaid({ kernel }: Pick<Parts, 'kernel'>, attempt: Attempt): void {
  if (isPaid(stateOf(attempt))) return;
  kernel.counters.count('payment_outcomes', { outcome: 'paid' });
  if (attempt.submitStartedAt === null) return;
  const ms = kernel.clock.now().getTime() - attempt.submitStartedAt.getTime();
  kernel.counters.time('payment_settle_seconds', Math.max(0, ms) / 1000);
}

/** A prompt ended without money, for the first time. */
export function noteFailed({ kernel }: Pick<Parts, 'kernel'>, attempt: Attempt, code: string): void {
  const state = stateOf(attempt);
  if (!isPaid(state) && !isOver(state)) kernel.counters.count('payment_outcomes', { outcome: groupOf(code) });
}
