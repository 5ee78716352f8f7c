import type { Db, Trx } from '../../../../src/kernel/db';
import { conflict, notFound } from '../../../../src/kernel/errors';
import type { Cents } from '../../../../src/kernel/money';
import { refusalToMove } from '../domain/deposit';
import type { PlacedDeposit } from '../ports';
import { refuseMoneyOfPrompt } from './money-of-prompt';
import { openRefund } from './open-refund';
import type { Parts } from './parts';

/** Unmatched money that somebody wants to send back. @throws AppError as sendBack */
export async function movable(
  parts: Parts,
  query: Db | Trx,
  id: string,
): Promise<{ amountCents: Cents; receipt: string }> {
  const { amountCents, receipt } = await mayGo(parts, query, await parts.deposits.find(query, id));
  return { amountCents, receipt };
}

/**
 * Sends unmatched money back to whoever paid it: out of suspense by the reversal of its receipt, which needs nobody's
 * number. Once: M-Pesa refusing puts it back in suspense.
 * @throws AppError 404; 409 deposit_assigned, deposit_sent_back, deposit_of_prompt
 */
export async function sendBack(parts: Parts, trx: Trx, id: string): Promise<void> {
  const payment = await mayGo(parts, trx, await parts.deposits.lock(trx, id));
  await openRefund(parts, trx, { payment, owner: null, reason: 'person' });
}

async function mayGo(parts: Parts, query: Db | Trx, found: PlacedDeposit | null) {
  // What came for a charge of somebody's goes back on its visit.
  if (!found || found.deposit.charge !== null) throw notFound();
  const refused = refusalToMove(found.place);
  if (refused) throw conflict(refused);
  await refuseMoneyOfPrompt(parts, query, found.deposit);
  return found.deposit;
}
