import type { VisitDetail } from '../data/records';

/** Where the payment of a held visit stands. */
export type PayStep =
  | 'asking'
  | 'soon'
  /** The prompt had its time and nobody has told how it ended. */
  | 'silent'
  | 'unclear'
  | 'failed'
  | 'waiting'
  | 'over'
  /** The hold has ended, and the last prompt may have been paid all the same. */
  | 'over-unclear';

type Paying = Pick<VisitDetail, 'status' | 'holdExpiresAt' | 'payment'>;

type Attempt = NonNullable<VisitDetail['payment']>['attempt'];

/** A prompt went out, or may have, and has neither failed nor been paid. */
function isOpen(attempt: Attempt): boolean {
  return attempt !== null && ['submitting', 'prompted', 'submit_unknown'].includes(attempt.state);
}

/** Null where nothing waits to be paid any more. */
export function payStep({ status, holdExpiresAt, payment }: Paying, now: Date): PayStep | null {
  const attempt = payment?.attempt ?? null;
  const lapsed = holdExpiresAt === null || Date.parse(holdExpiresAt) <= now.getTime();
  if (status === 'expired' || (status === 'held' && lapsed)) return isOpen(attempt) ? 'over-unclear' : 'over';
  if (status !== 'held') return null;
  if (attempt === null) return 'waiting';
  if (attempt.promptAt !== null && Date.parse(attempt.promptAt) > now.getTime()) return 'soon';
  switch (attempt.state) {
    case 'created':
    case 'submitting':
      return 'asking';
    case 'prompted':
      return attempt.mayRetryAt !== null && Date.parse(attempt.mayRetryAt) <= now.getTime()
        ? 'silent'
        : 'asking';
    case 'submit_unknown':
    case 'paid_unreceipted':
    case 'paid':
      return 'unclear';
    case 'rejected':
    case 'failed':
      return 'failed';
  }
}

const AWAITED: readonly PayStep[] = ['asking', 'soon', 'silent', 'unclear', 'over-unclear'];

/** Whether the answer may come at any moment, so that the page looks again by itself. */
export function isAwaited(step: PayStep | null): boolean {
  return step !== null && AWAITED.includes(step);
}

/** When the phone may be asked once more: now, later, or not while this stands. */
export function askAgain(
  { payment }: Paying,
  step: PayStep | null,
  now: Date,
): 'now' | { from: string } | null {
  if (step === null || step === 'over' || step === 'over-unclear' || !payment?.attempt) return null;
  const { mayRetryAt } = payment.attempt;
  if (mayRetryAt === null) return null;
  return Date.parse(mayRetryAt) <= now.getTime() ? 'now' : { from: mayRetryAt };
}
