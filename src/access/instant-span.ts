import { z } from 'zod';

/** PostgreSQL has no year 0, and no clinic's day lies outside of these. */
const YEARS = { first: 1900, last: 2200 } as const;
const outOfYears = { params: { problem: 'problem_out_of_years', ...YEARS }, abort: true };

/** Of any year: for what is narrowed before it is looked for. `abort`: a span is looked at only when both ends are instants. */
export const anyInstant = z.iso.datetime({ offset: true, abort: true }).transform((text) => new Date(text));

/** An instant that a database is asked for or keeps. */
export const instant = anyInstant.refine((at) => isWithin(at.getUTCFullYear()), outOfYears);

/** A day of a calendar, YYYY-MM-DD, that a database is asked for or keeps. */
export const day = z.iso
  .date({ abort: true })
  .refine((text) => isWithin(Number(text.slice(0, 4))), outOfYears);

const DAY_MS = 86_400_000;

/** For `superRefine` of a query with `from` and `to`: half open, and so many days long at most. */
export function spanAtMost(days: number) {
  return ({ from, to }: { from: Date; to: Date }, context: z.RefinementCtx): void => {
    const refuse = (params: object): void => context.addIssue({ code: 'custom', path: ['to'], params });
    if (from >= to) refuse({ problem: 'problem_not_after', other: 'from' });
    if (to.getTime() - from.getTime() > days * DAY_MS) {
      refuse({ problem: 'problem_too_many_days', maximum: days });
    }
  };
}

function isWithin(year: number): boolean {
  return YEARS.first <= year && year <= YEARS.last;
}
