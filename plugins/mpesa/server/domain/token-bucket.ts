export interface TokenBucket {
  /** Milliseconds to wait before asking again; 0 when the call may go out now, which takes a token. */
  take(nowMs: number): number;
}

/** `perMinute` calls a minute with a burst of a quarter of them, shared by everything in this process. */
export function tokenBucket(perMinute: number): TokenBucket {
  const size = Math.max(1, Math.floor(perMinute / 4));
  const msPerToken = 60_000 / perMinute;
  let tokens = size;
  let filledAt = 0;
  return {
    take: (nowMs) => {
      tokens = Math.min(size, tokens + Math.max(0, nowMs - filledAt) / msPerToken);
      filledAt = nowMs;
      if (tokens < 1) return Math.ceil((1 - tokens) * msPerToken);
      tokens -= 1;
      return 0;
    },
  };
}
