import type { AttemptView, PaymentView } from '../face';
import { stateOf, type Attempt, type AttemptState } from '../domain/attempt';
import type { Charge } from '../domain/charge';
import { groupOf, type CodeGroup } from '../domain/result-codes';
import { mayRetryAt } from '../domain/retry-rules';

export function viewOf(charge: Charge, attempts: readonly Attempt[], businessNumber: string): PaymentView {
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
    payBill: { businessNumber, account: charge.reference },
    attempt: latest ? attemptView(latest) : null,
  };
}

function attemptView(attempt: Attempt): AttemptView {
  const state = stateOf(attempt);
  return {
    id: attempt.id,
    state: state.kind,
    code: codeGroup(state),
    startedAt: attempt.submitStartedAt ?? attempt.createdAt,
    mayRetryAt: mayRetryAt(attempt),
  };
}

function codeGroup(state: AttemptState): CodeGroup | null {
  if (state.kind === 'failed' || state.kind === 'rejected') return groupOf(state.code);
  return state.kind === 'submit_unknown' ? 'unknown' : null;
}
