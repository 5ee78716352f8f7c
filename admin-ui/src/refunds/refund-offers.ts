import type { RefundRequest, VisitDetail } from '../data/records';
import { mayCall, type Me } from '../session/me';

type Paid = Pick<VisitDetail, 'status' | 'payment'>;

/** What was kept of a visit that is over, in cents; a coming one is called off instead, which gives it back. */
export function keptCents({ status, payment }: Paid): number {
  if (status === 'held' || status === 'confirmed' || payment === null) return 0;
  return payment.paidCents - payment.refundedCents;
}

/** Whether a refund can be asked for: not while one waits, or was let go. */
export function mayAskRefund(
  visit: Paid,
  requests: readonly Pick<RefundRequest, 'state'>[],
  me: Pick<Me, 'operations'>,
): boolean {
  const asked = requests.some(({ state }) => state !== 'refused');
  return mayCall(me, 'refunds.ask') && !asked && keptCents(visit) > 0;
}

/** Nobody decides about their own. */
export function mayDecide(
  { state, askedBy }: Pick<RefundRequest, 'state' | 'askedBy'>,
  me: Pick<Me, 'operations'>,
): boolean {
  return state === 'open' && !askedBy.you && mayCall(me, 'refunds.approve');
}
