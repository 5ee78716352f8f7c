import { isPaid, stateOf, type Attempt } from './attempt';

/** A prompt without an answer blocks the next one this long: a new push can time out the one before. */
const UNANSWERED_MS = 180_000;
/** Rule 17: the gateway refuses the same amount to the same customer within two minutes. */
const SAME_AMOUNT_MS = 120_000;

export type RetryDecision =
  | { kind: 'go'; replaces: readonly string[] }
  | { kind: 'payment-live' }
  | { kind: 'phone-busy' }
  | { kind: 'too-soon'; until: Date };

export interface RetryFacts {
  charge: string;
  /** Attempts that hold the line of this charge or of this phone. */
  live: readonly Attempt[];
  lastSameAmountPush: Date | null;
  now: Date;
}

export function mayPush({ charge, live, lastSameAmountPush, now }: RetryFacts): RetryDecision {
  for (const attempt of live) {
    if (freeAt(attempt, now)) continue;
    return attempt.charge === charge ? { kind: 'payment-live' } : { kind: 'phone-busy' };
  }
  const until = lastSameAmountPush && new Date(lastSameAmountPush.getTime() + SAME_AMOUNT_MS);
  if (until && until > now) return { kind: 'too-soon', until };
  return { kind: 'go', replaces: live.map((attempt) => attempt.id) };
}

/** When the patient may ask for the next prompt; null while that cannot be said or is not needed. */
export function mayRetryAt(attempt: Attempt): Date | null {
  const state = stateOf(attempt);
  switch (state.kind) {
    case 'created':
    case 'submitting':
    case 'paid':
    case 'paid_unreceipted':
      return null;
    case 'prompted':
    case 'submit_unknown':
      return new Date(state.since.getTime() + UNANSWERED_MS);
    case 'rejected':
      return attempt.submitStartedAt ?? attempt.createdAt;
    case 'failed':
      return new Date((attempt.submitStartedAt ?? attempt.createdAt).getTime() + SAME_AMOUNT_MS);
  }
}

/** When a prompt that has not gone out yet will; null once it has, or while the gateway is too busy to say. */
export function promptAt(attempt: Attempt, liveSeconds: number): Date | null {
  if (stateOf(attempt).kind !== 'created' || attempt.liveUntil === null) return null;
  // Before the push its time to live is counted from the moment it is planned for.
  return new Date(attempt.liveUntil.getTime() - liveSeconds * 1000);
}

function freeAt(attempt: Attempt, now: Date): boolean {
  const state = stateOf(attempt);
  if (isPaid(state)) return true;
  const at = mayRetryAt(attempt);
  return at !== null && (at <= now || state.kind === 'failed' || state.kind === 'rejected');
}
