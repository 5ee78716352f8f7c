import { addDays, daysBetween } from '../../../../../src/kernel/calendar-day';

/** What is to be told of an end, in the order in which it comes. */
export const WARNINGS = ['month', 'week', 'over'] as const;
export type Warning = (typeof WARNINGS)[number];
export type Told = 'none' | Warning;

export const LICENCE_STATUSES = ['undated', 'valid', 'ends-soon', 'ended', 'released'] as const;
export type LicenceStatus = (typeof LICENCE_STATUSES)[number];

/** Days before the last one; the day after it is the first without. */
const DAYS_BEFORE: Readonly<Record<Warning, number>> = { month: 30, week: 7, over: -1 };

/** Days are YYYY-MM-DD of the clinic's calendar. */
export interface LicenceTerm {
  /** The last day on which it is good; null where nobody has looked at papers yet. */
  ends: string | null;
  /** The last day here of whoever left and whose licence the clinic gave free. */
  leftOn: string | null;
}

export function licenceStatus({ ends, leftOn }: LicenceTerm, today: string): LicenceStatus {
  if (leftOn !== null) return 'released';
  if (ends === null) return 'undated';
  if (ends < today) return 'ended';
  return daysBetween(today, ends) <= DAYS_BEFORE.month ? 'ends-soon' : 'valid';
}

/** The day on which a warning is due. */
export function warningDay(ends: string, warning: Warning): string {
  return addDays(ends, -DAYS_BEFORE[warning]);
}

/**
 * What is to be told today and what comes next. Of several that are due only the latest: nobody is told of a month who has
 * a week. What was told is never told again, wherever the clock goes.
 */
export function planWarnings(
  { ends, told }: { ends: string; told: Told },
  today: string,
): { tell: Warning | null; next: Warning | null } {
  const due = WARNINGS.filter((warning) => warningDay(ends, warning) <= today);
  const latest = due.at(-1) ?? null;
  const isNews = latest !== null && WARNINGS.findIndex((one) => one === told) < WARNINGS.indexOf(latest);
  return { tell: isNews ? latest : null, next: WARNINGS[due.length] ?? null };
}

export type ReleaseRefusal = 'licence_released' | 'licence_in_use';

/** Nothing is given free by itself: somebody has left, says the clinic, and takes no visits here any more. */
export function refusalOfRelease(
  { leftOn }: Pick<LicenceTerm, 'leftOn'>,
  asked: { isActive: boolean; leftOn: string },
  today: string,
): ReleaseRefusal | null {
  if (leftOn !== null) return 'licence_released';
  return asked.isActive || asked.leftOn >= today ? 'licence_in_use' : null;
}
