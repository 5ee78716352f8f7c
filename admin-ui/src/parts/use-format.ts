import {
  formatClockTime,
  formatFarDate,
  formatKes,
  formatShortDate,
  formatVisitDate,
} from '@daktari/texts/console';
import { useMemo } from 'react';
import { useConsole } from '../console-context';
import { zoneOf } from '../session/me';

export interface Format {
  /** `14:30` on the clinic's clock. */
  time(instant: string | Date): string;
  /** `Thu 26 Nov` */
  day(instant: string | Date): string;
  /** `Thu 26 Nov, 14:30` */
  dayAndTime(instant: string | Date): string;
  /** `26 Nov` */
  shortDay(instant: string | Date): string;
  /** `26 Nov 2026` */
  farDay(instant: string | Date): string;
  /** The same of a day of the calendar (`2026-11-26`), which has no zone. */
  plainDay(day: string): string;
  /** `1,200` */
  count(number: number): string;
  /** `KSh 1,200` */
  money(cents: number): string;
}

/** Times of the clinic's zone, days and money in the reader's language. */
export function useFormat(): Format {
  const { language, me } = useConsole();
  return useMemo(() => {
    const zone = zoneOf(me);
    const time = (instant: string | Date): string => formatClockTime(new Date(instant), zone);
    const day = (instant: string | Date): string => formatVisitDate(new Date(instant), zone, language);
    return {
      time,
      day,
      dayAndTime: (instant) => `${day(instant)}, ${time(instant)}`,
      shortDay: (instant) => formatShortDate(new Date(instant), zone, language),
      farDay: (instant) => formatFarDate(new Date(instant), zone, language),
      plainDay: (calendarDay) =>
        formatFarDate(new Date(`${calendarDay.slice(0, 10)}T12:00:00Z`), 'UTC', language),
      count: (number) => number.toLocaleString('en'),
      money: (cents) => formatKes(cents, language),
    };
  }, [language, me]);
}
