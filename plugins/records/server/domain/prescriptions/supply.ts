import { addDays } from '../../../../../src/kernel/calendar-day';
import type { Dispensing, Dose } from './prescription';
import { daysOf } from './quantity';

/**
 * The first day for which nothing is left of all that was handed over: what was fetched early is taken after what was there.
 * Null where nothing was handed over, or nobody can say how long something of it lasts.
 */
export function supplyEnd(dispensings: readonly Dispensing[], dose: Dose): string | null {
  let end: string | null = null;
  for (const { day, quantity } of [...dispensings].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    const days = daysOf(quantity, dose);
    if (days === null) return null;
    end = addDays(end !== null && end > day ? end : day, days);
  }
  return end;
}

/** A short course is fetched within a month; what has no end is written anew after half a year. */
const LEAST_DAYS = 30;
const DAYS_WITHOUT_END = 180;

/** The last day on which something may be handed over. */
export function validUntil(startsOn: string, days: number | null, refills: number): string {
  const needed = days === null ? DAYS_WITHOUT_END : Math.max(LEAST_DAYS, days * (refills + 1));
  return addDays(startsOn, needed);
}
