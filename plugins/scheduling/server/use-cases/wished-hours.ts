import { daysBetween } from '../../../../src/kernel/calendar-day';

export type { HoursChange } from '../domain/hours-change';
export { problemsOfSpans } from '../domain/typed-span';
export type { ComingVisit } from '../ports';

/** A year and a day of leave: what is written in one go. */
const MAX_DAYS = 366;

/** What is wrong with days from one to another, and the values of its text; null when nothing is. */
export function problemOfDays(first: string, last: string): { problem: string; maximum?: number } | null {
  if (last < first) return { problem: 'problem_day_before' };
  if (daysBetween(first, last) < MAX_DAYS) return null;
  return { problem: 'problem_days_at_once', maximum: MAX_DAYS };
}
