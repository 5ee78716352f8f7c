import type { AttemptView, PaymentView } from '../face';
import { stateOf, type Attempt, type AttemptState } from '../domain/attempt';
import type { Charge } from '../domain/charge';
import { groupOf, type CodeGroup } from '../domain/result-codes';
import { mayRetryAt, promptAt } from '../domain/retry-rules';
import type { Policy } from './parts';

type Told = Pick<Policy, 'businessNumber' | 'attemptLiveSeconds'>;

export function viewOf(charge: Charge, attempts: readonly Attempt[], policy: Told): PaymentView {
  const latest = attempts.at(-1);
  return {
    documentId: charge.documentId,
    reference: charge.reference,
    subject: charge.subject,
    state: charge.state,
    amountCents: charge.amountCents,
    paidCents: charge.paidCents,
    refundedCents: charge.refundedCents,
    receipt: charge.receipt,
    payBill: { businessNumber: policy.businessNumber, account: charge.reference },
    attempt: latest ? attemptView(latest, policy.attemptLiveSeconds) : null,
  };
}

function attemptView(attempt: Attempt, liveSeconds: number): AttemptView {
  const state = stateOf(attempt);
  return {
    id: attempt.id,
    state: state.kind,
    code: codeGroup(state),
    startedAt: attempt.submitStartedAt ?? attempt.createdAt,
    promptAt: promptAt(attempt, liveSeconds),
    mayRetryAt: mayRetryAt(attempt),
  };
}

function codeGroup(state: AttemptState): CodeGroup | null {
  if (state.kind === 'failed' || state.kind === 'rejected') return groupOf(state.code);
  return state.kind === 'submit_unknown' ? 'unknown' : null;
}
