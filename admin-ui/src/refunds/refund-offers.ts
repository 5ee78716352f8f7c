import type { PlainConsoleKey } from '@daktari/texts/console';
import type { RefundRequest, VisitDetail } from '../data/records';
import { mayCall, type Me } from '../session/me';

type Paid = Pick<VisitDetail, 'status' | 'payment'>;

/** What was kept of a visit that is over, in cents; a coming one is called off instead, which gives it back. */
export function keptCents({ status, payment }: Paid): number {
  if (status === 'held' || status === 'confirmed' || payment === null) return 0;
  return payment.paidCents - payment.refundedCents;
}

/** Whether a refund can be asked for: not while one waits, or was let go, unless people found that it never left. */
export function mayAskRefund(
  visit: Paid,
  requests: readonly Pick<RefundRequest, 'state' | 'closing'>[],
  me: Pick<Me, 'operations'>,
): boolean {
  // The oldest come first.
  const last = requests.filter(({ state }) => state !== 'refused').at(-1);
  const unsent = last?.state === 'approved' && last.closing?.outcome === 'not-sent';
  const asked = last !== undefined && !unsent;
  return mayCall(me, 'refunds.ask') && !asked && keptCents(visit) > 0;
}

/** Nobody decides about their own; where a clinic admin has to, nobody else. */
export function mayDecide(
  { state, askedBy, needsAdmin }: Pick<RefundRequest, 'state' | 'askedBy' | 'needsAdmin'>,
  me: Pick<Me, 'operations' | 'role'>,
): boolean {
  if (needsAdmin && me.role !== 'clinic-admin') return false;
  return state === 'open' && !askedBy.you && mayCall(me, 'refunds.approve');
}

/** What is said to who may not decide about an open one; null where they may. */
export function whoDecides(
  request: Pick<RefundRequest, 'state' | 'askedBy' | 'needsAdmin'>,
  me: Pick<Me, 'operations' | 'role'>,
): PlainConsoleKey | null {
  if (request.state !== 'open' || mayDecide(request, me)) return null;
  if (request.needsAdmin) return 'console.refund.second_admin';
  return request.askedBy.you ? 'console.refund.second' : null;
}
