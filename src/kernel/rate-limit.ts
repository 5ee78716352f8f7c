import { realNow } from './clock';
import { tooMany } from './errors';

/** A sliding count in memory, per process; real time, since a virtual clock must not unlock doors. */
export interface RateLimit {
  /** @throws AppError 429 `too_many_requests` when `key` was seen more than `limit` times within the window */
  take(key: string): void;
  /** The same refusal, without counting: for what counts only when it goes wrong. @throws AppError 429 */
  check(key: string): void;
  forget(key: string): void;
}

const MAX_KEYS = 50_000;
const PRUNE_EVERY_MS = 1000;

export function rateLimit({ limit, windowMs }: { limit: number; windowMs: number }): RateLimit {
  const seen = new Map<string, number[]>();
  let prunedAt = 0;

  function prune(now: number): void {
    // At most once a second: a crowd of callers must not make each of them pay for the whole list.
    if (seen.size < MAX_KEYS || now - prunedAt < PRUNE_EVERY_MS) return;
    prunedAt = now;
    for (const [key, times] of seen) if ((times.at(-1) ?? 0) < now - windowMs) seen.delete(key);
  }

  /** The times within the window, when there are not too many of them. */
  function recentOf(key: string, now: number): number[] {
    const recent = (seen.get(key) ?? []).filter((time) => time > now - windowMs);
    const first = recent[0];
    if (recent.length >= limit && first !== undefined) {
      throw tooMany('too_many_requests', Math.ceil((first + windowMs - now) / 1000));
    }
    return recent;
  }

  return {
    take: (key) => {
      const now = realNow();
      prune(now);
      seen.set(key, [...recentOf(key, now), now]);
    },
    check: (key) => void recentOf(key, realNow()),
    forget: (key) => void seen.delete(key),
  };
}
