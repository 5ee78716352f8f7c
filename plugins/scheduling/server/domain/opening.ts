import { merge, type Interval } from './interval';
import { DAY_MS, localDayOf, startOfDay, weekdayOf, type LocalDay, type Weekday } from './local-day';
import { instantOf } from '../../../../src/kernel/zone';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;

/** Minutes of the local day; 1440 is midnight at its end. Closing before opening means after midnight. */
export interface Hours {
  opens: number;
  closes: number;
}

export interface WeeklyHour extends Hours {
  weekday: Weekday;
  /** First and last day on which the line holds; null is without limit. */
  validFrom: LocalDay | null;
  validUntil: LocalDay | null;
}

/** Replaces the weekly hours of one day; `hours: null` closes it, whatever other overrides that day has. */
export interface DateOverride {
  day: LocalDay;
  hours: Hours | null;
}

export interface Timetable {
  zone: string;
  weekly: readonly WeeklyHour[];
  overrides: readonly DateOverride[];
  /** What lies behind it is closed, also the rest of hours that run past midnight; null is without limit. */
  lastDay: LocalDay | null;
}

/**
 * When somebody works, as one or more intervals for each local day that touches `range`, in order.
 * Intervals of one day are merged; those of neighbouring days are left apart, since each day's grid begins anew.
 */
export function openingsOfDays(timetable: Timetable, range: Interval): Interval[] {
  const { zone, lastDay } = timetable;
  const openings: Interval[] = [];
  const closesForGood = lastDay === null ? Infinity : startOfDay(zone, lastDay + 1);
  // A day earlier, since its hours may run past midnight.
  const last = localDayOf(zone, range.end - 1);
  for (let day = localDayOf(zone, range.start) - 1; day <= last; day += 1) {
    for (const hours of merge(hoursOf(timetable, day).map((each) => toInterval(zone, day, each)))) {
      const opening = { start: hours.start, end: Math.min(hours.end, closesForGood) };
      if (opening.start >= opening.end) continue;
      if (opening.end > range.start && opening.start < range.end) openings.push(opening);
    }
  }
  return openings;
}

function hoursOf({ weekly, overrides }: Timetable, day: LocalDay): readonly Hours[] {
  const ofDay = overrides.filter((override) => override.day === day);
  if (ofDay.length > 0) {
    const hours = ofDay.map((override) => override.hours);
    return hours.some((each) => each === null) ? [] : hours.filter((each) => each !== null);
  }
  const weekday = weekdayOf(day);
  return weekly.filter(
    (line) =>
      line.weekday === weekday &&
      day >= (line.validFrom ?? -Infinity) &&
      day <= (line.validUntil ?? Infinity),
  );
}

function toInterval(zone: string, day: LocalDay, { opens, closes }: Hours): Interval {
  const lastMinute = closes < opens ? closes + DAY_MINUTES : closes;
  return {
    start: instantOf(zone, day * DAY_MS + opens * MINUTE_MS),
    end: instantOf(zone, day * DAY_MS + lastMinute * MINUTE_MS),
  };
}
