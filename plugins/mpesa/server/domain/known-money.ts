import type { Cents } from '../../../../src/kernel/money';
import { stateOf, type Attempt } from './attempt';
import type { Deposit } from './deposit';

/**
 * What is known of money of one amount for one charge, when an attempt is proven or a receipt is told. M-Pesa tells a
 * prompt's payment twice, by its callback and by a C2B confirmation that names no prompt, and either may be lost. So
 * receipts of one amount stand in for each other: what is credited is the larger of the receipts known and the prompts
 * proven, whichever comes first.
 */
export interface KnownMoney {
  /**
   * `alike`: credited to this charge in this amount, and not certain to be another prompt's. `suspense`: a till's
   * confirmation told it, for no account.
   */
  receipt: 'new' | 'mine' | 'alike' | 'suspense' | 'other';
  /** The deposit in suspense that has this receipt, where `receipt` says so. */
  suspended: string | null;
  /** Came by Pay Bill and is not yet known to be any prompt's. */
  free: { id: string; receipt: string } | null;
  /** Another attempt that is proven and waits for its receipt. */
  unreceipted: string | null;
}

export interface ReceiptRecord {
  /** The attempt or the deposit that it was credited as. */
  payment: string;
  charge: string | null;
  /** As its account number had it, before a person gave it to a charge. */
  toldFor: string | null;
  amountCents: Cents;
}

export interface MoneyFacts {
  attempt: Pick<Attempt, 'id' | 'charge' | 'amountCents'>;
  receipt: string | null;
  /** The credit that this receipt already has. */
  record: ReceiptRecord | null;
  /** Its deposit, while it lies in suspense at a till. */
  suspended: string | null;
  /** All of the charge, the attempt itself included. */
  attempts: readonly Attempt[];
  deposits: readonly Deposit[];
}

export const NOTHING_KNOWN: KnownMoney = {
  receipt: 'new',
  suspended: null,
  free: null,
  unreceipted: null,
};

export function knownMoney(facts: MoneyFacts): KnownMoney {
  const { attempt, attempts } = facts;
  const { amountCents } = attempt;
  const receipt = standingOf(facts);
  return {
    receipt,
    suspended: receipt === 'suspense' ? facts.suspended : null,
    free: freeDeposit(facts),
    unreceipted: waitingForReceipt(
      attempts.filter(({ id }) => id !== attempt.id),
      amountCents,
    ),
  };
}

/** The oldest proven attempt of this amount without a receipt. */
export function waitingForReceipt(attempts: readonly Attempt[], amountCents: Cents): string | null {
  const found = attempts.find(
    (one) => one.amountCents === amountCents && stateOf(one).kind === 'paid_unreceipted',
  );
  return found?.id ?? null;
}

function standingOf({ attempt, receipt, record, suspended, attempts }: MoneyFacts): KnownMoney['receipt'] {
  if (receipt === null || record === null) return 'new';
  if (suspended !== null && record.amountCents === attempt.amountCents) return 'suspense';
  if (record.charge !== attempt.charge || record.amountCents !== attempt.amountCents) return 'other';
  const holder = attempts.find((one) => one.receipt === receipt);
  if (holder?.id === attempt.id) return 'mine';
  return holder && !holder.receiptGuessed ? 'other' : 'alike';
}

function freeDeposit({ attempt, receipt, attempts, deposits }: MoneyFacts): KnownMoney['free'] {
  const taken = new Set(attempts.map(({ deposit }) => deposit));
  // What a person gave away is no prompt's money, unless M-Pesa itself names its receipt: then it is this money, told twice.
  const free = deposits.filter(
    (one) =>
      one.amountCents === attempt.amountCents &&
      !taken.has(one.id) &&
      (!one.assigned || one.receipt === receipt),
  );
  const found = free.find((one) => one.receipt === receipt) ?? free[0];
  return found ? { id: found.id, receipt: found.receipt } : null;
}
