import type { Trx } from '../../../../src/kernel/db';
import { isPaid, stateOf, type Attempt } from '../domain/attempt';
import { knownMoney, NOTHING_KNOWN, type KnownMoney, type ReceiptRecord } from '../domain/known-money';
import type { Parts } from './parts';

/** Looks up what is known around an attempt and the receipt that was told (or claimed) for it. */
export async function lookUpMoney(
  parts: Parts,
  trx: Trx,
  attempt: Attempt,
  receipt: string | null,
): Promise<KnownMoney> {
  const { attempts, deposits, receipts } = parts;
  const record = receipt === null ? null : await receipts.find(trx, receipt);
  // The common case: a receipt that nobody knows settles its own prompt.
  if (receipt !== null && record === null && !isPaid(stateOf(attempt))) return NOTHING_KNOWN;
  return knownMoney({
    attempt,
    receipt,
    record,
    suspended: record && (await suspendedAs(parts, trx, record)),
    attempts: await attempts.ofCharge(trx, attempt.charge),
    deposits: await deposits.ofCharge(trx, attempt.charge),
  });
}

/** Held until the end of the transaction: a person may be about to move it. Of a Pay Bill the account tells whose it is. */
async function suspendedAs(
  { deposits, policy }: Parts,
  trx: Trx,
  { payment, charge }: ReceiptRecord,
): Promise<string | null> {
  if (!policy.isTill || charge !== null) return null;
  const found = await deposits.lock(trx, payment);
  return found?.place.kind === 'suspense' ? found.deposit.id : null;
}
