import { z } from 'zod';

/** `abort`: a span is looked at only when both of its ends are instants. */
export const instant = z.iso.datetime({ offset: true, abort: true }).transform((text) => new Date(text));

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
