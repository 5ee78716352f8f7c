import type { PlainConsoleKey } from '@daktari/texts/console';
import type { RefundRequest, SentBack, VisitDetail } from '../data/records';
import { mayCall, type Me } from '../session/me';

type Paid = Pick<VisitDetail, 'status' | 'payment'>;

/**
 * What can be asked back of a visit that is over, in cents: what was paid and neither left nor is on its way. A coming
 * one is called off instead, which gives it back.
 */
export function keptCents(
  { status, payment }: Paid,
  sent: readonly Pick<SentBack, 'fate' | 'amountCents'>[],
): number {
  if (status === 'held' || status === 'confirmed' || payment === null) return 0;
  const claimed = sent.filter(({ fate }) => fate !== 'failed');
  const gone = claimed.reduce((sum, { amountCents }) => sum + amountCents, 0);
  // What is back is known of the payment too, whatever was said of its refunds.
  return payment.paidCents - Math.max(gone, payment.refundedCents);
}

/** Whether a refund can be asked for: not while a wish waits, nor for what left or is on its way. */
export function mayAskRefund(
  visit: Paid,
  {
    requests,
    sent,
  }: { requests: readonly Pick<RefundRequest, 'state' | 'closing'>[]; sent: readonly SentBack[] },
  me: Pick<Me, 'operations'>,
): boolean {
  // A word on how one ended is no wish for another.
  const waits = requests.some(({ state, closing }) => state === 'open' && closing === null);
  return mayCall(me, 'refunds.ask') && !waits && keptCents(visit, sent) > 0;
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
