import { wallClock } from '@daktari/texts/console';

export interface Span {
  from: Date;
  to: Date;
}

const HOUR_MS = 3_600_000;

/** The day of the clinic's calendar that `instant` lies in, `days` days later: from its midnight to the next one. */
export function clinicDay(instant: Date, timeZone: string, days = 0): Span {
  const { year, month, day } = wallClock(instant, timeZone);
  return {
    from: midnight(year, month, day + days, timeZone),
    to: midnight(year, month, day + days + 1, timeZone),
  };
}

/** `2026-11-24` in the clinic's zone, as a date field has it. */
export function dayKey(instant: Date, timeZone: string): string {
  const { year, month, day } = wallClock(instant, timeZone);
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
}

/** The same the other way: the day that a date field names. Null when it names none. */
export function dayOfKey(key: string, timeZone: string): Span | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(key) ?? [];
  if (year === undefined) return null;
  const noon = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), 12));
  if (Number.isNaN(noon.getTime()) || noon.getUTCDate() !== Number(day)) return null;
  const parts = [Number(year), Number(month), Number(day)] as const;
  return { from: midnight(...parts, timeZone), to: midnight(parts[0], parts[1], parts[2] + 1, timeZone) };
}

/**
 * What two date fields leave of time, as the server takes it; both days are in, and an empty field leaves it open. Null
 * when the last day lies before the first.
 */
export function spanOfDays(
  { from, to }: { from: string; to: string },
  timeZone: string,
): { from?: string; to?: string } | null {
  const [first, last] = [dayOfKey(from, timeZone), dayOfKey(to, timeZone)];
  if (first && last && last.from < first.from) return null;
  return {
    ...(first && { from: first.from.toISOString() }),
    ...(last && { to: last.to.toISOString() }),
  };
}

/** Whole years from a birth date (`1992-03-04`) to the clinic's today. */
export function ageOn(dateOfBirth: string, now: Date, timeZone: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(dateOfBirth) ?? [];
  if (year === undefined) return null;
  const today = wallClock(now, timeZone);
  const before = today.month < Number(month) || (today.month === Number(month) && today.day < Number(day));
  const age = today.year - Number(year) - (before ? 1 : 0);
  return age < 0 ? null : age;
}

/** The instant of a day's first minute; where a clock change skips midnight, the first that there is. */
function midnight(year: number, month: number, day: number, timeZone: string): Date {
  const wanted = Date.UTC(year, month - 1, day);
  // Two steps, as the offset at the guess may be that before a change of clocks.
  const guess = wanted - offsetAt(wanted, timeZone);
  const instant = wanted - offsetAt(guess, timeZone);
  const sameDay = wallClock(new Date(instant), timeZone).day === new Date(wanted).getUTCDate();
  return new Date(sameDay ? instant : instant + HOUR_MS);
}

function offsetAt(instant: number, timeZone: string): number {
  const { year, month, day, hour, minute } = wallClock(new Date(instant), timeZone);
  const shown = Date.UTC(year, month - 1, day, hour, minute);
  return shown - Math.floor(instant / 60_000) * 60_000;
}
