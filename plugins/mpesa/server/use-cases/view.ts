import type { AttemptView, PaymentView } from '../face';
import { stateOf, type Attempt, type AttemptState } from '../domain/attempt';
import type { Charge } from '../domain/charge';
import type { Refund } from '../domain/refund';
import { refundProgress } from '../domain/refund-progress';
import { groupOf, type CodeGroup } from '../domain/result-codes';
import { mayRetryAt, promptAt } from '../domain/retry-rules';
import type { Db, Trx } from '../../../../src/kernel/db';
import type { Parts, Policy } from './parts';

type Told = Pick<Policy, 'businessNumber' | 'attemptLiveSeconds'>;

/** The payment as others see it; refunds are asked for only where there can be one. */
export async function viewCharge(
  { attempts, refunds, policy }: Pick<Parts, 'attempts' | 'refunds' | 'policy'>,
  query: Db | Trx,
  charge: Charge,
): Promise<PaymentView> {
  const { documentId, paidCents, amountCents, closed } = charge;
  const mayGoBack = paidCents > 0 && (closed !== null || paidCents > amountCents);
  return viewOf(
    charge,
    await attempts.ofCharge(query, documentId),
    mayGoBack ? await refunds.ofCharge(query, documentId) : [],
    policy,
  );
}

function viewOf(
  charge: Charge,
  attempts: readonly Attempt[],
  refunds: readonly Refund[],
  policy: Told,
): PaymentView {
  const latest = attempts.at(-1);
  return {
    documentId: charge.documentId,
    reference: charge.reference,
    subject: charge.subject,
    state: charge.state,
    amountCents: charge.amountCents,
    paidCents: charge.paidCents,
    refundedCents: charge.refundedCents,
    refund: refundProgress(refunds),
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
