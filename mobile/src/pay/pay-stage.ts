import type { Visit } from '../api/use-visits';

type Payment = NonNullable<Visit['payment']>;
export type Attempt = NonNullable<Payment['attempt']>;

/** M-Pesa takes the PIN for about this long; after that it has either an answer or none. */
const PIN_MS = 60_000;
const WARNING_MS = 120_000;

/** Where a visit that was chosen stands, and where the money is. */
export type Stage =
  /** Confirmed; `paid` false where it costs nothing. */
  | { kind: 'booked'; paid: boolean }
  /** The request is on its way to the phone; `at`: it goes out later. */
  | { kind: 'asked'; at: string | null }
  /** The phone asks for the PIN, until then. */
  | { kind: 'pin'; untilMs: number }
  /** M-Pesa was asked and has not answered for good: paying now might be paying twice. */
  | { kind: 'unclear' }
  | { kind: 'failed'; code: Attempt['code'] }
  /** Nobody was asked yet, or only a part has come in. */
  | { kind: 'unpaid' }
  /** The time is not held any more. */
  | { kind: 'ended'; why: 'lapsed' | 'cancelled'; money: 'none' | 'asking' | 'returning' };

export function stageOf(visit: Visit, now: Date): Stage {
  const { status, payment } = visit;
  switch (status) {
    case 'confirmed':
    case 'completed':
    case 'no_show':
      return { kind: 'booked', paid: (payment?.paidCents ?? 0) > 0 };
    case 'cancelled':
    case 'expired':
      return { kind: 'ended', why: status === 'cancelled' ? 'cancelled' : 'lapsed', money: moneyOf(payment) };
    case 'held':
      break;
  }
  const attempt = payment?.attempt ?? null;
  // The server holds the time while M-Pesa may still answer; what this phone thinks of the clock does not end that.
  if (isOver(visit, now) && !isOpen(attempt)) {
    return { kind: 'ended', why: 'lapsed', money: moneyOf(payment) };
  }
  return attempt === null ? { kind: 'unpaid' } : stageOfAttempt(attempt, now);
}

function stageOfAttempt(attempt: Attempt, now: Date): Stage {
  const { state, startedAt, promptAt, code } = attempt;
  switch (state) {
    case 'created': {
      const later = promptAt !== null && Date.parse(promptAt) > now.getTime();
      return { kind: 'asked', at: later ? promptAt : null };
    }
    case 'submitting':
      return { kind: 'asked', at: null };
    case 'prompted': {
      const untilMs = Date.parse(startedAt) + PIN_MS;
      return untilMs > now.getTime() ? { kind: 'pin', untilMs } : { kind: 'unclear' };
    }
    case 'submit_unknown':
    case 'paid_unreceipted':
    case 'paid':
      return { kind: 'unclear' };
    case 'rejected':
    case 'failed':
      return { kind: 'failed', code };
  }
}

/** When the request may be sent again; null: not while this stands. */
export function sendAgain(visit: Visit, stage: Stage, now: Date): { inMs: number } | null {
  switch (stage.kind) {
    case 'unpaid':
      return { inMs: 0 };
    case 'pin':
    case 'unclear':
    case 'failed': {
      const at = visit.payment?.attempt?.mayRetryAt ?? null;
      return at === null ? null : { inMs: Math.max(0, Date.parse(at) - now.getTime()) };
    }
    case 'asked':
    case 'booked':
    case 'ended':
      return null;
  }
}

/** How long the time is still held, whether to warn, and whether more time can be asked for. */
export function holdOf(
  { status, holdExpiresAt, holdExtended }: Visit,
  now: Date,
): { leftMs: number; warn: boolean; mayExtend: boolean } | null {
  if (status !== 'held' || holdExpiresAt === null) return null;
  const leftMs = Date.parse(holdExpiresAt) - now.getTime();
  if (leftMs <= 0) return null;
  return { leftMs, warn: leftMs <= WARNING_MS, mayExtend: !holdExtended };
}

/** What is still to pay, in cents. */
export function openCents({ priceCents, payment }: Visit): number {
  return payment ? Math.max(0, payment.amountCents - payment.paidCents) : priceCents;
}

/** A visit that waits to be paid, for whoever comes back to the app: the hold that ends first. */
export function waitingVisit(visits: readonly Visit[], now: Date): Visit | null {
  const held = visits.filter((visit) => visit.status === 'held' && stageOf(visit, now).kind !== 'ended');
  held.sort((one, other) => (one.holdExpiresAt ?? '').localeCompare(other.holdExpiresAt ?? ''));
  return held[0] ?? null;
}

function isOver({ holdExpiresAt }: Visit, now: Date): boolean {
  return holdExpiresAt === null || Date.parse(holdExpiresAt) <= now.getTime();
}

function isOpen(attempt: Attempt | null): boolean {
  return attempt !== null && attempt.state !== 'failed' && attempt.state !== 'rejected';
}

function moneyOf(payment: Visit['payment']): 'none' | 'asking' | 'returning' {
  if (payment === null) return 'none';
  if (payment.paidCents > 0) return 'returning';
  return isOpen(payment.attempt) ? 'asking' : 'none';
}
