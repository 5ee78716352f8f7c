import type { VisitStatus } from './visit-status';

/** What people may say: nobody knows it more exactly, and later than this the visit is moved. */
export const LATE_MINUTES = [5, 10, 15, 20, 30] as const;
export type LateMinutes = (typeof LATE_MINUTES)[number];

const FROM_MS = 2 * 3_600_000;
const UNTIL_MS = 30 * 60_000;

export type LateRefusal = 'visit_not_awaited' | 'late_too_early' | 'late_too_late';

/** Whether it may be said now: of a confirmed visit, from two hours before its start until thirty minutes after it. */
export function lateRefusal(
  { status, startsAt }: { status: VisitStatus; startsAt: Date },
  now: Date,
): LateRefusal | null {
  if (status !== 'confirmed') return 'visit_not_awaited';
  const sinceStart = now.getTime() - startsAt.getTime();
  if (sinceStart < -FROM_MS) return 'late_too_early';
  return sinceStart > UNTIL_MS ? 'late_too_late' : null;
}

export function toLateMinutes(stored: number | null): LateMinutes | null {
  if (stored === null) return null;
  const minutes = LATE_MINUTES.find((each) => each === stored);
  if (minutes === undefined) throw new Error(`unknown lateness of ${stored} minutes`);
  return minutes;
}
