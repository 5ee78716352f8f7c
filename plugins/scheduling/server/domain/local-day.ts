import { instantOf, wallOf } from '../../../../src/kernel/zone';

/** A calendar day as a count of days since 1970-01-01: adding and comparing needs no calendar. */
export type LocalDay = number;

export const DAY_MS = 86_400_000;
export const WEEKDAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The day that calendars in `zone` show at `instant` (epoch ms). */
export function localDayOf(zone: string, instant: number): LocalDay {
  return Math.floor(wallOf(zone, instant) / DAY_MS);
}

/** The instant at which `day` begins in `zone`. */
export function startOfDay(zone: string, day: LocalDay): number {
  return instantOf(zone, day * DAY_MS);
}

export function weekdayOf(day: LocalDay): Weekday {
  // 1970-01-01 was a Thursday.
  return WEEKDAYS[(((day + 4) % 7) + 7) % 7] ?? 'sunday';
}

/** @throws RangeError when `text` is no date of the form YYYY-MM-DD */
export function parseLocalDay(text: string): LocalDay {
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(ms)) throw new RangeError('not a date');
  return ms / DAY_MS;
}

export function formatLocalDay(day: LocalDay): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
