import type { Trx } from '../../../../src/kernel/db';
import { conflict } from '../../../../src/kernel/errors';
import { isPaid, stateOf } from '../domain/attempt';
import { QueryAttempt } from '../jobs';
import type { Parts } from './parts';

/**
 * A person has M-Pesa asked once more about a prompt that a day of asking did not resolve. No answer: the reconciler shows it
 * again. @throws AppError 409 payment_not_askable: M-Pesa gave it no id, so that nothing can be asked
 */
export async function askAgain(parts: Parts, trx: Trx, attemptId: string): Promise<void> {
  const { attempts, charges, kernel } = parts;
  const unlocked = await attempts.byId(trx, attemptId);
  if (!unlocked) throw new Error('no such attempt');
  await charges.lock(trx, unlocked.charge);
  const attempt = (await attempts.byId(trx, attemptId)) ?? unlocked;
  // Asked already, or its money came meanwhile.
  if (!attempt.quarantined || isPaid(stateOf(attempt))) return;
  if (attempt.checkoutId === null) throw conflict('payment_not_askable');
  const nextQueryAt = kernel.clock.now();
  await attempts.save(trx, { ...attempt, quarantined: false, nextQueryAt });
  await kernel.outbox.enqueue(trx, QueryAttempt, { attempt: attemptId });
}
