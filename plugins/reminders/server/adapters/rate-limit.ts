/** Resolves when the caller may go on; callers are let through one after another. */
export type RateLimit = () => Promise<void>;

/** Spreads calls over time, in real milliseconds. @param sleep waits that long */
export function createRateLimit(
  perSecond: number,
  realNow: () => number,
  sleep: (ms: number) => Promise<void>,
): RateLimit {
  const gapMs = 1000 / perSecond;
  let next = 0;
  return async () => {
    const now = realNow();
    const mine = Math.max(now, next);
    next = mine + gapMs;
    if (mine > now) await sleep(mine - now);
  };
}
