import { realNow } from './clock';
import { tooMany } from './errors';

/** A sliding count in memory, per process; real time, since a virtual clock must not unlock doors. */
export interface RateLimit {
  /** @throws AppError 429 `too_many_requests` when `key` was seen more than `limit` times within the window */
  take(key: string): void;
  forget(key: string): void;
}

const MAX_KEYS = 50_000;

export function rateLimit({ limit, windowMs }: { limit: number; windowMs: number }): RateLimit {
  const seen = new Map<string, number[]>();

  function prune(now: number): void {
    if (seen.size < MAX_KEYS) return;
    for (const [key, times] of seen) if ((times.at(-1) ?? 0) < now - windowMs) seen.delete(key);
  }

  return {
    take: (key) => {
      const now = realNow();
      prune(now);
      const recent = (seen.get(key) ?? []).filter((time) => time > now - windowMs);
      const first = recent[0];
      if (recent.length >= limit && first !== undefined) {
        throw tooMany('too_many_requests', Math.ceil((first + windowMs - now) / 1000));
      }
      seen.set(key, [...recent, now]);
    },
    forget: (key) => void seen.delete(key),
  };
}
