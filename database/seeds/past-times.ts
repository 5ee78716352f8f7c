import { DAY_MS, localDayOf, weekdayOf } from '../../plugins/scheduling/server/domain/local-day';
import { minutesOf } from '../../plugins/scheduling/server/domain/hours';
import { instantOf } from '../../src/kernel/zone';
import type { Doctor } from './demo-people';

const STEP_MINUTES = 30;
/** A doctor's day has room left, as it has in a clinic. */
const MOST_A_DAY = 4;
const MINUTE_MS = 60_000;

/** `count` starts (epoch ms) of half hours within a doctor's weekly hours, the latest day first, none of today. */
export function pastTimes(hours: Doctor['hours'], zone: string, now: Date, count: number): number[] {
  const times: number[] = [];
  if (hours.length === 0) return times;
  for (let day = localDayOf(zone, now.getTime()) - 1; times.length < count; day -= 1) {
    const weekday: string = weekdayOf(day);
    const starts = hours
      .filter(({ weekdays }) => weekdays.includes(weekday))
      .flatMap(({ opensAt, closesAt }) => startsWithin(minutesOf(opensAt), minutesOf(closesAt)));
    const chosen = starts.filter((_, index) => index % 2 === 0).slice(0, MOST_A_DAY);
    times.push(...chosen.map((minutes) => instantOf(zone, day * DAY_MS + minutes * MINUTE_MS)));
  }
  return times.slice(0, count);
}

function startsWithin(opens: number, closes: number): number[] {
  const fit = Math.max(0, Math.floor((closes - opens) / STEP_MINUTES));
  return Array.from({ length: fit }, (_, index) => opens + index * STEP_MINUTES);
}

export interface Reception {
  arrivedAt: Date;
  calledInAt: Date;
}

/** When the patient of the visit with this number came and was called in: mostly early, seldom long after the time. */
export function receptionOf(startsAt: Date, number: number): Reception {
  const came = ((number * 7) % 25) - 18;
  const called = Math.max(came, 0) + ((number * 5) % 16);
  const at = (minutes: number) => new Date(startsAt.getTime() + minutes * MINUTE_MS);
  return { arrivedAt: at(came), calledInAt: at(called) };
}
