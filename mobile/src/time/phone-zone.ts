import { wallClock } from '@daktari/texts/app';

/** Where the phone is; the time of a copy is told on its own clock. */
export function phoneZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'Africa/Nairobi';
}

export function isSameDay(oneMs: number, otherMs: number, zone: string): boolean {
  const [one, other] = [oneMs, otherMs].map((ms) => wallClock(new Date(ms), zone));
  return one?.day === other?.day && one?.month === other?.month && one?.year === other?.year;
}
