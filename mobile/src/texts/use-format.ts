import {
  formatClockTime,
  formatFarDate,
  formatKes,
  formatShortDate,
  formatVisitDate,
  formatWeekday,
  swahiliTimeWords,
  wallClock,
} from '@daktari/texts/app';
import { useMemo } from 'react';
import { useLanguage } from './TextsProvider';

export interface Format {
  /** `14:30` in the zone. */
  time(instant: string, zone: string): string;
  /** `saa nane na nusu mchana` in Swahili; null in English. */
  timeWords(instant: string, zone: string): string | null;
  /** `Thu 26 Nov` */
  day(instant: string, zone: string): string;
  /** `Thu`, `Alhamisi` */
  weekday(instant: string, zone: string): string;
  /** `26 Nov` */
  shortDay(instant: string, zone: string): string;
  /** `26 Nov 2026` */
  farDay(instant: string, zone: string): string;
  /** `KSh 1,200` */
  money(cents: number): string;
}

/** Times in the zone of whom they concern, days and money in the reader's language. */
export function useFormat(): Format {
  const { language } = useLanguage();
  return useMemo(
    () => ({
      time: (instant, zone) => formatClockTime(new Date(instant), zone),
      timeWords: (instant, zone) => {
        if (language === 'en') return null;
        const { hour, minute } = wallClock(new Date(instant), zone);
        return swahiliTimeWords(hour, minute);
      },
      day: (instant, zone) => formatVisitDate(new Date(instant), zone, language),
      weekday: (instant, zone) => formatWeekday(new Date(instant), zone, language),
      shortDay: (instant, zone) => formatShortDate(new Date(instant), zone, language),
      farDay: (instant, zone) => formatFarDate(new Date(instant), zone, language),
      money: (cents) => formatKes(cents, language),
    }),
    [language],
  );
}
