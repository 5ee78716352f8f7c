import type { Trx } from '../../../../src/kernel/db';
import { PaymentFailed, PaymentSettled, RefundDue } from '../face';
import type { Attempt } from '../domain/attempt';
import { isCovered, type Charge } from '../domain/charge';
import type { Decision, Effect } from '../domain/decision';
import { paymentEntry } from '../domain/ledger';
import { nextQueryAt } from '../domain/query-plan';
import { groupOf } from '../domain/result-codes';
import { QueryAttempt } from '../jobs';
import type { Verdict } from '../ports';
import { attachReceipt, keepReceipt } from './attach-receipt';
import { creditDeposit } from './credit-deposit';
import { noteFailed, notePaid } from './note-outcome';
import type { Parts } from './parts';
import { recordChange } from './record-change';
import { recordVerdict } from './record-verdict';
import { refreshCharge, refreshUnpaid } from './refresh-charge';

export interface Decided {
  attempt: Attempt;
  charge: Charge;
  decision: Decision;
  source: Verdict['source'];
  event: string | null;
  code: string | null;
}

/** Carries out what was decided about an attempt, with its verdict, in the caller's transaction. */
export async function applyDecision(parts: Parts, trx: Trx, decided: Decided): Promise<void> {
  const { attempt, charge, decision, source, event, code } = decided;
  const { effect } = decision;
  const now = parts.kernel.clock.now();
  const asks = decision.alerts.includes('query');
  const next: Attempt = asks
    ? { ...attempt, nextQueryAt: nextQueryAt(attempt.submitStartedAt ?? now, now) }
    : attempt;

  switch (effect.kind) {
    case 'settle':
      await settle(parts, trx, next, charge, effect);
      break;
    case 'attach-receipt':
      await attach(parts, trx, next, charge, effect);
      break;
    case 'cover':
      await cover(parts, trx, next, effect);
      break;
    case 'certain':
      await parts.attempts.save(trx, { ...next, receiptGuessed: false });
      break;
    case 'deposit':
      await parts.attempts.save(trx, next);
      await creditDeposit(parts, trx, charge, effect);
      break;
    case 'fail':
      await fail(parts, trx, next, charge, effect.code);
      break;
    case 'claim':
      await parts.attempts.save(trx, { ...next, claim: strongerClaim(attempt.claim, effect.claim) });
      break;
    case 'quarantine':
      await parts.attempts.save(trx, { ...next, quarantined: true, nextQueryAt: null, live: false });
      break;
    case 'none':
      await parts.attempts.save(trx, next);
      break;
  }
  await recordVerdict(parts, trx, {
    event,
    about: attempt.id,
    source,
    conclusion: decision.conclusion,
    alerts: decision.alerts,
    code,
  });
  if (asks) await parts.kernel.outbox.enqueue(trx, QueryAttempt, { attempt: attempt.id });
}

async function settle(
  parts: Parts,
  trx: Trx,
  attempt: Attempt,
  charge: Charge,
  { receipt, suspended }: Extract<Effect, { kind: 'settle' }>,
): Promise<void> {
  const { kernel, attempts, ledger } = parts;
  const now = kernel.clock.now();
  const { amountCents } = attempt;
  await attempts.save(trx, {
    ...attempt,
    settledAt: now,
    receipt,
    live: false,
    quarantined: false,
    nextQueryAt: null,
  });
  notePaid(parts, attempt);
  if (receipt !== null) await keepReceipt(parts, trx, attempt, { receipt, suspended });
  const fact = {
    attempt: attempt.id,
    // One that lay in suspense was booked under its name already.
    receipt: suspended === null ? receipt : null,
    charge: charge.documentId,
    patientId: charge.patientId,
    amountCents,
  };
  await ledger.post(trx, kernel.ids.id(now), paymentEntry(fact), now);

  const surplus = charge.closed !== null || isCovered(charge);
  const paid = await refreshCharge(parts, trx, charge, {
    paidCents: charge.paidCents + amountCents,
    receipt: charge.receipt ?? receipt,
    paidAt: charge.paidAt ?? now,
  });
  await recordChange(parts, trx, 'payments.settle', charge);
  const told = { subject: charge.subject };
  if (!surplus && isCovered(paid)) await kernel.outbox.emit(trx, PaymentSettled, told);
  // Also when the prompt asked for more than was still owed, since a part came by hand meanwhile.
  if (surplus || paid.paidCents > paid.amountCents) await kernel.outbox.emit(trx, RefundDue, told);
}

async function attach(
  parts: Parts,
  trx: Trx,
  attempt: Attempt,
  charge: Charge,
  effect: Extract<Effect, { kind: 'attach-receipt' }>,
): Promise<void> {
  if (effect.attempt === attempt.id) return attachReceipt(parts, trx, attempt, charge, effect);
  await parts.attempts.save(trx, attempt);
  const other = await parts.attempts.byId(trx, effect.attempt);
  if (!other) throw new Error('no such attempt');
  await attachReceipt(parts, trx, other, charge, effect);
}

// The money was credited when it came by Pay Bill; the charge has it already.
async function cover(
  parts: Parts,
  trx: Trx,
  attempt: Attempt,
  { deposit, certain }: Extract<Effect, { kind: 'cover' }>,
): Promise<void> {
  notePaid(parts, attempt);
  await parts.attempts.save(trx, {
    ...attempt,
    settledAt: parts.kernel.clock.now(),
    receipt: deposit.receipt,
    receiptGuessed: !certain,
    deposit: deposit.id,
    live: false,
    quarantined: false,
    nextQueryAt: null,
  });
}

async function fail(parts: Parts, trx: Trx, attempt: Attempt, charge: Charge, code: string): Promise<void> {
  noteFailed(parts, attempt, code);
  await parts.attempts.save(trx, { ...attempt, failedCode: code, live: false, nextQueryAt: null });
  await refreshUnpaid(parts, trx, charge);
  await tellFailure(parts, trx, attempt, charge, code);
}

/** Told only for the latest attempt of a charge that still wants its money. */
export async function tellFailure(
  { kernel, attempts }: Parts,
  trx: Trx,
  attempt: Attempt,
  charge: Charge,
  code: string,
): Promise<void> {
  const latest = (await attempts.ofCharge(trx, charge.documentId)).at(-1);
  if (latest?.id !== attempt.id || charge.closed !== null || isCovered(charge)) return;
  await kernel.outbox.emit(trx, PaymentFailed, { subject: charge.subject, code: groupOf(code) });
}

function strongerClaim(
  known: Attempt['claim'],
  told: NonNullable<Attempt['claim']>,
): NonNullable<Attempt['claim']> {
  return known?.trusted ? known : told;
}
