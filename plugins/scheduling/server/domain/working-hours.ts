import { merge, subtract, type Interval } from './interval';
import { minutesOf } from './hours';
import { parseLocalDay, type Weekday } from './local-day';
import { openingsOfDays, type DateOverride, type Timetable, type WeeklyHour } from './opening';
import type { TypedSpan } from './typed-span';

/** A line of the week; days are YYYY-MM-DD, null is without limit. `id` is null before it is stored. */
export interface WeekLine extends TypedSpan {
  id: number | null;
  weekday: Weekday;
  validFrom: string | null;
  validUntil: string | null;
}

/** A line of a day that has other hours than its week; without a span the day is closed. */
export interface OtherDay {
  id: number | null;
  date: string;
  span: TypedSpan | null;
  note: string | null;
}

/** What is stored of when somebody works. */
export interface WorkingHours {
  lines: readonly WeekLine[];
  days: readonly OtherDay[];
}

/** @param lastDay the last day of the licence; null is without end */
export function timetableOf(zone: string, hours: WorkingHours, lastDay: string | null): Timetable {
  return {
    zone,
    weekly: hours.lines.map(toWeeklyHour),
    overrides: hours.days.map(toOverride),
    lastDay: toDay(lastDay),
  };
}

/** The visits that lie within the hours before and no more after: those that a change pushes out. */
export function leftOutside<Visit extends Interval>(
  zone: string,
  { before, after }: Record<'before' | 'after', WorkingHours>,
  visits: readonly Visit[],
): Visit[] {
  const still = outside(zone, after, visits);
  const already = new Set(outside(zone, before, still));
  return still.filter((visit) => !already.has(visit));
}

/** The visits of which any minute lies out of hours; that a licence ends is another matter. */
export function outside<Visit extends Interval>(
  zone: string,
  hours: WorkingHours,
  visits: readonly Visit[],
): Visit[] {
  const timetable = timetableOf(zone, hours, null);
  return visits.filter((visit) => subtract([visit], merge(openingsOfDays(timetable, visit))).length > 0);
}

function toWeeklyHour({ weekday, opensAt, closesAt, validFrom, validUntil }: WeekLine): WeeklyHour {
  return {
    weekday,
    opens: minutesOf(opensAt),
    closes: minutesOf(closesAt),
    validFrom: toDay(validFrom),
    validUntil: toDay(validUntil),
  };
}

function toOverride({ date, span }: OtherDay): DateOverride {
  const hours = span && { opens: minutesOf(span.opensAt), closes: minutesOf(span.closesAt) };
  return { day: parseLocalDay(date), hours };
}

function toDay(day: string | null): number | null {
  return day === null ? null : parseLocalDay(day);
}
