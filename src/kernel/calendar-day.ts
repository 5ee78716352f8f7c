import { instantOf, wallOf } from './zone';

/** A clinic, by its row, and the calendar by which it has its days. */
export interface ZonedClinic {
  id: number;
  timeZone: string;
}

/** Days of calendars as `YYYY-MM-DD`: they compare as texts. */
const DAY_MS = 86_400_000;

/** The day that calendars in `zone` show. @throws RangeError when the zone is unknown */
export function dayIn(zone: string, instant: Date): string {
  return dayOf(wallOf(zone, instant.getTime()));
}

export function addDays(day: string, days: number): string {
  return dayOf(midnight(day) + days * DAY_MS);
}

export function daysBetween(first: string, last: string): number {
  return (midnight(last) - midnight(first)) / DAY_MS;
}

/** The instant at which `day` begins in `zone`, also where the clocks skip midnight. */
export function startOfDay(zone: string, day: string): Date {
  return new Date(instantOf(zone, midnight(day)));
}

/** As if clocks showed UTC, like `wallOf`. */
function midnight(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayOf(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}
