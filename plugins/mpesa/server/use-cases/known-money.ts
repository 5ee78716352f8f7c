import type { Trx } from '../../../../src/kernel/db';
import { isPaid, stateOf, type Attempt } from '../domain/attempt';
import { knownMoney, NOTHING_KNOWN, type KnownMoney } from '../domain/known-money';
import type { Parts } from './parts';

/** Looks up what is known around an attempt and the receipt that was told (or claimed) for it. */
export async function lookUpMoney(
  { attempts, deposits, receipts }: Parts,
  trx: Trx,
  attempt: Attempt,
  receipt: string | null,
): Promise<KnownMoney> {
  const record = receipt === null ? null : await receipts.find(trx, receipt);
  // The common case: a receipt that nobody knows settles its own prompt.
  if (receipt !== null && record === null && !isPaid(stateOf(attempt))) return NOTHING_KNOWN;
  return knownMoney({
    attempt,
    receipt,
    record,
    attempts: await attempts.ofCharge(trx, attempt.charge),
    deposits: await deposits.ofCharge(trx, attempt.charge),
  });
}
