import type { Db, Trx } from '../../../../src/kernel/db';
import { conflict } from '../../../../src/kernel/errors';
import type { Deposit } from '../domain/deposit';
import type { Parts } from './parts';

/** A prompt lives for minutes; its confirmation may be a day late. */
const LATE_MS = 24 * 60 * 60_000;

/**
 * A till names no account: what lies in suspense there may be the money of a prompt that our query has proven, or will,
 * and that is credited to its visit. Moved as well, it would count twice.
 * @throws AppError 409 deposit_of_prompt
 */
export async function refuseMoneyOfPrompt(
  { attempts, policy }: Parts,
  query: Db | Trx,
  { amountCents, receivedAt }: Pick<Deposit, 'amountCents' | 'receivedAt'>,
): Promise<void> {
  if (!policy.isTill) return;
  const span = { from: new Date(receivedAt.getTime() - LATE_MS), to: receivedAt };
  if (await attempts.anyWithoutReceipt(query, amountCents, span)) throw conflict('deposit_of_prompt');
}
