import type { WorkingHours } from '../data/records';
import { inOrder, spanText, type Span } from './spans';

/** In the order of a week here. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export type Week = Readonly<Record<Weekday, readonly Span[]>>;

type Lines = Pick<WorkingHours, 'week'>;
const DAY_MS = 86_400_000;

/** The hours of an ordinary week as they hold on a day (YYYY-MM-DD). */
export function weekOn({ week }: Lines, day: string): Week {
  const lines = week.filter((line) => (line.validFrom ?? '') <= day && day <= (line.validUntil ?? '9'));
  const of = (weekday: Weekday): Span[] =>
    inOrder(
      lines
        .filter((line) => line.weekday === weekday)
        .map(({ opensAt, closesAt }) => ({ opensAt, closesAt })),
    );
  return Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, of(weekday)])) as Record<Weekday, Span[]>;
}

/** The days after `today` from which another week holds, in order. */
export function laterWeeks({ week }: Lines, today: string): string[] {
  const starts = week.flatMap(({ validFrom, validUntil }) => [
    ...(validFrom === null ? [] : [validFrom]),
    ...(validUntil === null ? [] : [dayAfter(validUntil)]),
  ]);
  return [...new Set(starts)].filter((day) => day > today).sort();
}

export function isEmpty(week: Week): boolean {
  return WEEKDAYS.every((weekday) => week[weekday].length === 0);
}

/** The same hours on other days, too. */
export function copied(week: Week, from: Weekday, to: readonly Weekday[]): Week {
  return { ...week, ...Object.fromEntries(to.map((weekday) => [weekday, week[from]])) };
}

/** Days on which two weeks are not the same, with the hours of both as texts. */
export function weekDifferences(
  mine: Week,
  theirs: Week,
): { weekday: Weekday; mine: string; theirs: string }[] {
  const text = (spans: readonly Span[]): string => inOrder(spans).map(spanText).join(', ');
  return WEEKDAYS.map((weekday) => ({
    weekday,
    mine: text(mine[weekday]),
    theirs: text(theirs[weekday]),
  })).filter((row) => row.mine !== row.theirs);
}

export function weekdayOf(day: string): Weekday {
  const sinceSunday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return WEEKDAYS[(sinceSunday + 6) % 7] ?? 'monday';
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}
