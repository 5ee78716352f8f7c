import type { Visit } from '../api/use-visits';

/** What the clinic takes: later than this the visit is moved. */
export const LATE_MINUTES = [5, 10, 15, 20, 30] as const;
export type LateMinutes = (typeof LATE_MINUTES)[number];

const FROM_MS = 2 * 3_600_000;
const UNTIL_MS = 30 * 60_000;

/** `none`: it is not said of such a visit. `from`: not yet, and from when. */
export type Lateness = { kind: 'none' } | { kind: 'from'; at: Date } | { kind: 'now' };

/** From two hours before a booked visit until thirty minutes after its start, as the server has it. */
export function lateness({ status, startsAt }: Pick<Visit, 'status' | 'startsAt'>, now: Date): Lateness {
  if (status !== 'confirmed') return { kind: 'none' };
  const starts = Date.parse(startsAt);
  const since = now.getTime() - starts;
  if (since > UNTIL_MS) return { kind: 'none' };
  return since < -FROM_MS ? { kind: 'from', at: new Date(starts - FROM_MS) } : { kind: 'now' };
}
