const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

export type Countdown =
  { kind: 'ahead'; days: number; hours: number; minutes: number } | { kind: 'running' } | { kind: 'over' };

/** How long it is until a visit, by whole minutes: one that has begun is counted to until nothing is left of it. */
export function countdown({ startsAt, endsAt }: { startsAt: string; endsAt: string }, now: Date): Countdown {
  const left = Date.parse(startsAt) - now.getTime();
  if (left <= 0) return { kind: Date.parse(endsAt) > now.getTime() ? 'running' : 'over' };
  const minutes = Math.ceil(left / MINUTE_MS);
  return {
    kind: 'ahead',
    days: Math.floor(minutes / DAY_MINUTES),
    hours: Math.floor((minutes % DAY_MINUTES) / HOUR_MINUTES),
    minutes: minutes % HOUR_MINUTES,
  };
}
