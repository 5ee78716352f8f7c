const OPENS = /^([01]\d|2[0-3]):([0-5]\d)$/;
const CLOSES = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** What is wrong with the hours that somebody typed; null when nothing is. */
export type HoursProblem =
  | 'hours_missing'
  | 'opens_at_missing'
  | 'closes_at_missing'
  | 'opens_at_invalid'
  | 'closes_at_invalid'
  | 'opens_at_off_grid'
  | 'closes_at_off_grid'
  | 'closes_before_opens';

/** Times of day go in the steps of the occupancy's buckets. */
const STEP_MINUTES = 5;

export interface TypedHours {
  opensAt?: string | null;
  closesAt?: string | null;
  /** Of date overrides: a closed day needs no hours. */
  closed?: boolean | null;
}

export function checkHours({ opensAt, closesAt, closed }: TypedHours): HoursProblem | null {
  if (closed) return null;
  if (!opensAt) return closesAt ? 'opens_at_missing' : 'hours_missing';
  if (!OPENS.test(opensAt)) return 'opens_at_invalid';
  if (!isInSteps(minutesOf(opensAt))) return 'opens_at_off_grid';
  if (!closesAt) return 'closes_at_missing';
  if (!CLOSES.test(closesAt)) return 'closes_at_invalid';
  if (!isInSteps(minutesOf(closesAt))) return 'closes_at_off_grid';
  return minutesOf(opensAt) < minutesOf(closesAt) ? null : 'closes_before_opens';
}

export function isInSteps(minutes: number): boolean {
  return minutes % STEP_MINUTES === 0;
}

/** Minutes since midnight of `HH:mm`; 24:00 is 1440. NaN for anything else. */
export function minutesOf(time: string): number {
  const [hours, minutes] = CLOSES.test(time) ? time.split(':').map(Number) : [];
  return (hours ?? NaN) * 60 + (minutes ?? NaN);
}
