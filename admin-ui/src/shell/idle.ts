/** Away so long that somebody else may sit there (design guide, c14). */
export const IDLE_MS = 10 * 60_000;
export const WARNING_MS = 60_000;

export type Idle = { kind: 'here' } | { kind: 'leaving'; seconds: number } | { kind: 'gone' };

/** @param awayMs since the last touch, in real time */
export function idleAfter(awayMs: number): Idle {
  const left = IDLE_MS - awayMs;
  if (left <= 0) return { kind: 'gone' };
  if (left > WARNING_MS) return { kind: 'here' };
  return { kind: 'leaving', seconds: Math.ceil(left / 1000) };
}
