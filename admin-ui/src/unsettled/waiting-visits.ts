import type { VisitRecord } from '../data/records';

const DAY_MS = 86_400_000;
/** Who pays late comes on the same day, or the next one. */
const LATE_DAYS = 2;
const AHEAD_DAYS = 60;

/** Visits whose time is held, or was until their money was late. */
export function waitingFilter(now: Date): { from: string; to: string; state: VisitRecord['state'][] } {
  return {
    from: new Date(now.getTime() - LATE_DAYS * DAY_MS).toISOString(),
    to: new Date(now.getTime() + AHEAD_DAYS * DAY_MS).toISOString(),
    state: ['held', 'expired'],
  };
}

/** Something is still due, and the payment may take it. */
export function wantsMoney({ payment }: Pick<VisitRecord, 'payment'>): boolean {
  if (payment === null) return false;
  const open = payment.state === 'open' || payment.state === 'processing';
  return open && payment.paidCents < payment.amountCents;
}
