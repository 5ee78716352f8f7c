import { isOver, isPaid, type Attempt, stateOf } from './attempt';
import type { Charge } from './charge';
import { decision, quarantined, type Alert, type Decision } from './decision';
import type { KnownMoney } from './known-money';
import type { StkCallback } from './parse-callback';
import { IN_FLIGHT_CODE, isTerminal } from './result-codes';
import { depositStanding, proven } from './settlement';

export interface CallbackFacts {
  attempt: Pick<
    Attempt,
    | 'id'
    | 'checkoutId'
    | 'amountCents'
    | 'submitStartedAt'
    | 'submitOutcome'
    | 'refusedCode'
    | 'failedCode'
    | 'settledAt'
    | 'receipt'
    | 'receiptGuessed'
  >;
  charge: Pick<Charge, 'paidCents' | 'amountCents' | 'closed'>;
  money: KnownMoney;
  /** The attempt that the CheckoutRequestID in the callback belongs to. */
  checkoutOwner: string | null;
  /** The phone in the callback is another than the prompted one. */
  payerDiffers: boolean;
  /** The sender's address is on the configured list. */
  trusted: boolean;
  /** Trusted successes wait for our own query as well. */
  confirmAlways: boolean;
}

/** A callback plus what is known -> its conclusion. Pure: nothing here credits, sends or stores. */
export function decideCallback(callback: StkCallback, facts: CallbackFacts): Decision {
  if (callback.kind === 'unreadable') return quarantined(callback.why);
  if (!checkoutAgrees(callback.checkoutId, facts)) return quarantined('checkout_mismatch');
  return callback.kind === 'failure' ? decideFailure(callback, facts) : decideSuccess(callback, facts);
}

function decideFailure(callback: StkCallback & { kind: 'failure' }, facts: CallbackFacts): Decision {
  const state = stateOf(facts.attempt);
  if (callback.carriesReceipt) return quarantined('contradiction');
  if (isPaid(state)) return decision('ignored_after_paid', { kind: 'none' }, ['callback_query_conflict']);
  if (callback.code === IN_FLIGHT_CODE) return decision('pending', { kind: 'none' }, ['query']);
  if (!isTerminal(callback.code)) return decision('pending', { kind: 'none' }, ['unknown_code', 'query']);
  if (isOver(state)) return decision('duplicate_ignored', { kind: 'none' });
  if (!facts.trusted) return decision('pending', { kind: 'none' }, ['untrusted_ip', 'query']);
  return decision('failed', { kind: 'fail', code: callback.code });
}

function decideSuccess(callback: StkCallback & { kind: 'success' }, facts: CallbackFacts): Decision {
  const { attempt } = facts;
  const state = stateOf(attempt);
  if (callback.amount !== null && callback.amount !== attempt.amountCents)
    return quarantined('amount_mismatch');
  if (callback.receiptUnreadable) return quarantined('receipt_format');
  if (facts.money.receipt === 'other') return quarantined('receipt_reuse');
  const complete = callback.receipt !== null && callback.amount !== null;
  const noted: readonly Alert[] = facts.payerDiffers ? ['phone_differs'] : [];

  if (state.kind === 'paid') {
    if (callback.receipt === null || callback.receipt === state.receipt) {
      const confirms = callback.receipt !== null && facts.trusted && attempt.receiptGuessed;
      return decision('duplicate_ignored', { kind: confirms ? 'certain' : 'none' });
    }
    if (!attempt.receiptGuessed || !facts.trusted || !complete) {
      return decision('quarantined', { kind: 'none' }, ['second_receipt']);
    }
    return decideOtherReceipt(callback.receipt, facts);
  }
  if (state.kind === 'paid_unreceipted') {
    if (callback.receipt === null) return decision('duplicate_ignored', { kind: 'none' });
    if (!facts.trusted || !complete)
      return decision('paid_unreceipted', { kind: 'none' }, ['receipt_unverified']);
    const { receipt: standing, suspended } = facts.money;
    if (standing !== 'new' && standing !== 'suspense')
      return decision('duplicate_ignored', { kind: 'none' }, noted);
    const effect = {
      kind: 'attach-receipt',
      attempt: attempt.id,
      receipt: callback.receipt,
      certain: true,
      suspended,
    } as const;
    return decision('receipt_attached', effect, noted);
  }
  if (facts.trusted && complete && !facts.confirmAlways) {
    return proven(state, facts.charge, callback.receipt, facts.money, noted);
  }
  const alerts: Alert[] = [...noted, ...(facts.trusted ? [] : (['untrusted_ip'] as const)), 'query'];
  const claim = { trusted: facts.trusted && complete, receipt: callback.receipt };
  return decision('pending', { kind: 'claim', claim }, alerts);
}

// The prompt was thought to be paid by another receipt of its amount: this one is news about the charge all the same.
function decideOtherReceipt(receipt: string, { money, charge, attempt }: CallbackFacts): Decision {
  if (money.receipt !== 'new') return decision('duplicate_ignored', { kind: 'none' });
  if (money.unreceipted !== null) {
    const effect = {
      kind: 'attach-receipt',
      attempt: money.unreceipted,
      receipt,
      certain: false,
      suspended: null,
    } as const;
    return decision('receipt_attached', effect);
  }
  const { amountCents } = attempt;
  const { conclusion, alerts } = depositStanding(charge, amountCents);
  return decision(conclusion, { kind: 'deposit', receipt, amountCents }, alerts);
}

// A callback may overtake the reply to our push, and of an erased patient only the id's hash is kept: then the token alone
// names the attempt, unless the id is another's.
function checkoutAgrees(checkoutId: string | null, { attempt, checkoutOwner }: CallbackFacts): boolean {
  if (checkoutId === null) return false;
  if (attempt.checkoutId !== null) return attempt.checkoutId === checkoutId;
  return checkoutOwner === null || checkoutOwner === attempt.id;
}
