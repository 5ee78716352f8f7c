import { localDayOf, startOfDay, weekdayOf } from './local-day';

export interface Horizon {
  /** How many days after today may be booked; today always may. */
  days: number;
  /** On `business`, Saturdays and Sundays may be booked but are not counted. */
  count: 'calendar' | 'business';
}

/** The instant at which the last bookable day ends in `zone`. */
export function horizonEnd(zone: string, now: number, { days, count }: Horizon): number {
  let day = localDayOf(zone, now);
  for (let counted = 0; counted < days;) {
    day += 1;
    const weekday = weekdayOf(day);
    if (count === 'calendar' || (weekday !== 'saturday' && weekday !== 'sunday')) counted += 1;
  }
  return startOfDay(zone, day + 1);
}
