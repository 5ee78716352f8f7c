import { wallClock } from '@daktari/texts/app';

/** Whether `instant` lies in the zone's today, tomorrow, or on another day. */
export function whichDay(instant: string, now: Date, timeZone: string): 'today' | 'tomorrow' | 'other' {
  const days = dayNumber(new Date(instant), timeZone) - dayNumber(now, timeZone);
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : 'other';
}

const DAY_MS = 86_400_000;

function dayNumber(instant: Date, timeZone: string): number {
  const { year, month, day } = wallClock(instant, timeZone);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}
