const OPENS = /^([01]\d|2[0-3]):([0-5]\d)$/;
const CLOSES = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** What is wrong with the hours that somebody typed; null when nothing is. */
export type HoursProblem = 'opens_at_invalid' | 'closes_at_invalid' | 'closes_before_opens';

export interface TypedHours {
  opensAt?: string | null;
  closesAt?: string | null;
  /** Of date overrides: a closed day needs no hours. */
  closed?: boolean | null;
}

export function checkHours({ opensAt, closesAt, closed }: TypedHours): HoursProblem | null {
  if (closed) return null;
  if (!OPENS.test(opensAt ?? '')) return 'opens_at_invalid';
  if (!CLOSES.test(closesAt ?? '')) return 'closes_at_invalid';
  return minutesOf(opensAt ?? '') < minutesOf(closesAt ?? '') ? null : 'closes_before_opens';
}

/** Minutes since midnight of `HH:mm`; 24:00 is 1440. NaN for anything else. */
export function minutesOf(time: string): number {
  const [hours, minutes] = CLOSES.test(time) ? time.split(':').map(Number) : [];
  return (hours ?? NaN) * 60 + (minutes ?? NaN);
}
