import { wallClock, type PlainAppKey } from '@daktari/texts/app';

const NOON = 12;
const EVENING = 17;

export function greetingKey(now: Date, timeZone: string): PlainAppKey {
  const { hour } = wallClock(now, timeZone);
  if (hour < NOON) return 'app.home.morning';
  return hour < EVENING ? 'app.home.afternoon' : 'app.home.evening';
}

/** As people greet each other: by the first name. */
export function firstName(fullName: string): string {
  return fullName.trim().split(/\s+/)[0] ?? '';
}
