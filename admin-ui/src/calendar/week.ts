import { wallClock } from '@daktari/texts/console';
import { clinicDay, dayKey, type Span } from '../time/clinic-day';

export interface CalendarDay extends Span {
  /** `2026-11-24` on the clinic's calendar. */
  key: string;
}

const DAYS_OF_WEEK = 7;
const MONDAY = 1;

/** The days shown around `instant`: a week from its Monday, or the one day where there is room for no more. */
export function daysShown(instant: Date, timeZone: string, length: 1 | 7): CalendarDay[] {
  const { year, month, day } = wallClock(instant, timeZone);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  const sinceMonday = length === 1 ? 0 : (weekday - MONDAY + DAYS_OF_WEEK) % DAYS_OF_WEEK;
  return Array.from({ length }, (_, at) => {
    const span = clinicDay(instant, timeZone, at - sinceMonday);
    return { ...span, key: dayKey(span.from, timeZone) };
  });
}

/** An instant `days` later at which nobody's clock has changed the day. */
export function daysLater(instant: Date, timeZone: string, days: number): Date {
  const { from, to } = clinicDay(instant, timeZone, days);
  return new Date((from.getTime() + to.getTime()) / 2);
}

/** Minutes since midnight on the clinic's wall. */
export function minuteOfDay(instant: Date, timeZone: string): number {
  const { hour, minute } = wallClock(instant, timeZone);
  return hour * 60 + minute;
}

export function isWithin(instant: string, { from, to }: Span): boolean {
  const at = Date.parse(instant);
  return from.getTime() <= at && at < to.getTime();
}
