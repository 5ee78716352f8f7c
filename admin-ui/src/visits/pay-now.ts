import type { VisitDetail } from '../data/records';

/** Where the payment of a held visit stands. */
export type PayStep = 'asking' | 'soon' | 'unclear' | 'failed' | 'waiting' | 'over';

type Paying = Pick<VisitDetail, 'status' | 'holdExpiresAt' | 'payment'>;

/** Null where nothing waits to be paid any more. */
export function payStep({ status, holdExpiresAt, payment }: Paying, now: Date): PayStep | null {
  if (status === 'expired') return 'over';
  if (status !== 'held') return null;
  if (holdExpiresAt === null || Date.parse(holdExpiresAt) <= now.getTime()) return 'over';
  const attempt = payment?.attempt ?? null;
  if (attempt === null) return 'waiting';
  if (attempt.promptAt !== null && Date.parse(attempt.promptAt) > now.getTime()) return 'soon';
  switch (attempt.state) {
    case 'created':
    case 'submitting':
    case 'prompted':
      return 'asking';
    case 'submit_unknown':
    case 'paid_unreceipted':
    case 'paid':
      return 'unclear';
    case 'rejected':
    case 'failed':
      return 'failed';
  }
}

/** Whether the answer may come at any moment, so that the page looks again by itself. */
export function isAwaited(step: PayStep | null): boolean {
  return step === 'asking' || step === 'soon' || step === 'unclear';
}

/** When the phone may be asked once more: now, later, or not while this stands. */
export function askAgain(
  { payment }: Paying,
  step: PayStep | null,
  now: Date,
): 'now' | { from: string } | null {
  if (step === null || step === 'over' || !payment?.attempt) return null;
  const { mayRetryAt } = payment.attempt;
  if (mayRetryAt === null) return null;
  return Date.parse(mayRetryAt) <= now.getTime() ? 'now' : { from: mayRetryAt };
}
