const WARNING_MS = 60_000;

export type Idle = { kind: 'here' } | { kind: 'leaving'; seconds: number } | { kind: 'gone' };

/** @param awayMs since the last touch, in real time @param limitMs after which the server closes the session, too */
export function idleAfter(awayMs: number, limitMs: number): Idle {
  const left = limitMs - awayMs;
  if (left <= 0) return { kind: 'gone' };
  if (left > WARNING_MS) return { kind: 'here' };
  return { kind: 'leaving', seconds: Math.ceil(left / 1000) };
}
