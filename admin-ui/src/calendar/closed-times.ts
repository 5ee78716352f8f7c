import type { Openings } from '../data/records';
import { minuteOfDay, type CalendarDay } from './week';

/** A stretch of a day in minutes since midnight. */
export interface Stretch {
  from: number;
  to: number;
}

const DAY_MINUTES = 1440;

/** What of a day somebody does not work, in order. */
export function closedTimes(openings: Openings['openings'], day: CalendarDay, timeZone: string): Stretch[] {
  const open = openings
    .filter(
      ({ startsAt, endsAt }) =>
        Date.parse(startsAt) < day.to.getTime() && Date.parse(endsAt) > day.from.getTime(),
    )
    .map(({ startsAt, endsAt }): Stretch => {
      const ends = Date.parse(endsAt) >= day.to.getTime();
      const began = Date.parse(startsAt) <= day.from.getTime();
      return {
        from: began ? 0 : minuteOfDay(new Date(startsAt), timeZone),
        to: ends ? DAY_MINUTES : minuteOfDay(new Date(endsAt), timeZone),
      };
    })
    .sort((one, other) => one.from - other.from);
  const closed: Stretch[] = [];
  let until = 0;
  for (const { from, to } of open) {
    if (from > until) closed.push({ from: until, to: from });
    until = Math.max(until, to);
  }
  if (until < DAY_MINUTES) closed.push({ from: until, to: DAY_MINUTES });
  return closed;
}

/** The part of it that lies within the hours that are shown. */
export function clipped(
  closed: readonly Stretch[],
  { first, last }: { first: number; last: number },
): Stretch[] {
  return closed
    .map(({ from, to }) => ({ from: Math.max(from, first * 60), to: Math.min(to, last * 60) }))
    .filter(({ from, to }) => from < to);
}

export function isClosedAllDay([only, ...more]: readonly Stretch[]): boolean {
  return more.length === 0 && only?.from === 0 && only.to === DAY_MINUTES;
}
