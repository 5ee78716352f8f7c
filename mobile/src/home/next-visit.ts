import type { Visit } from '../api/use-visits';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** The visit that comes next or is going on: a lapsed hold and a cancelled one are none. */
export function nextVisit(visits: readonly Visit[], now: Date): Visit | null {
  const ahead = visits.filter((visit) => isAhead(visit, now));
  ahead.sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
  return ahead[0] ?? null;
}

export function isAhead({ status, endsAt, holdExpiresAt }: Visit, now: Date): boolean {
  if (Date.parse(endsAt) <= now.getTime()) return false;
  switch (status) {
    case 'confirmed':
      return true;
    case 'held':
      return holdExpiresAt !== null && Date.parse(holdExpiresAt) > now.getTime();
    case 'completed':
    case 'cancelled':
    case 'expired':
    case 'no_show':
      return false;
  }
}

export type Soon =
  | { key: 'app.home.began' }
  | { key: 'app.home.in_minute' }
  | { key: 'app.home.in_minutes' | 'app.home.in_hours' | 'app.home.in_days'; count: number };

/** How long it is until then, in the largest unit that says something. */
export function howSoon(startsAt: string, now: Date): Soon {
  const ms = Date.parse(startsAt) - now.getTime();
  if (ms <= 0) return { key: 'app.home.began' };
  const minutes = Math.ceil(ms / MINUTE_MS);
  if (minutes === 1) return { key: 'app.home.in_minute' };
  if (ms < 2 * HOUR_MS) return { key: 'app.home.in_minutes', count: minutes };
  if (ms < 2 * DAY_MS) return { key: 'app.home.in_hours', count: Math.floor(ms / HOUR_MS) };
  return { key: 'app.home.in_days', count: Math.floor(ms / DAY_MS) };
}

/** Where the money is, and what there is to do about it. */
export type Standing =
  | { kind: 'booked' }
  | { kind: 'paid' }
  /** M-Pesa has been asked and has not answered for good: paying now might be paying twice. */
  | { kind: 'asking'; until: string }
  | { kind: 'unpaid'; until: string; payBill: { number: string; account: string; cents: number } | null };

export function standingOf({ status, holdExpiresAt, payment }: Visit): Standing {
  if (status !== 'held' || holdExpiresAt === null) {
    return payment && payment.paidCents > 0 ? { kind: 'paid' } : { kind: 'booked' };
  }
  if (payment && isAsking(payment)) return { kind: 'asking', until: holdExpiresAt };
  const payBill = payment && {
    number: payment.payBill.businessNumber,
    account: payment.payBill.account,
    cents: payment.amountCents - payment.paidCents,
  };
  return { kind: 'unpaid', until: holdExpiresAt, payBill };
}

function isAsking({ attempt }: NonNullable<Visit['payment']>): boolean {
  switch (attempt?.state) {
    case 'created':
    case 'submitting':
    case 'prompted':
    case 'submit_unknown':
    case 'paid_unreceipted':
    case 'paid':
      return true;
    case 'rejected':
    case 'failed':
    case undefined:
      return false;
  }
}
