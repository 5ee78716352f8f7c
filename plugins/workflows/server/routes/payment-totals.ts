import { z } from 'zod';
import { jsonRoute, type Route } from '../../../../src/access/route';
import { CHARGE_STATES } from '../../../mpesa/server/face';
import type { Journeys } from '../journeys/context';
import { paymentsOfDays } from '../use-cases/payments-of-days';

const MAX_DAYS = 31;
const instant = z.iso.datetime({ offset: true, abort: true }).transform((text) => new Date(text));
const count = z.number().int();

const query = z
  .strictObject({
    from: instant.describe('Asked for at or after this instant'),
    to: instant.describe(`Before this one; at most ${MAX_DAYS} days after from`),
  })
  .refine(({ from, to }) => from < to, {
    path: ['to'],
    params: { problem: 'problem_not_after', other: 'from' },
  })
  .refine(({ from, to }) => to.getTime() - from.getTime() <= MAX_DAYS * 86_400_000, {
    path: ['to'],
    params: { problem: 'problem_too_many_days', maximum: MAX_DAYS },
  });

const reply = z
  .object({
    totals: z.array(
      z.object({
        state: z.enum(CHARGE_STATES),
        count,
        amountCents: count,
        paidCents: count,
        refundedCents: count,
      }),
    ),
  })
  .meta({ id: 'PaymentTotals' });

/** What the desk sees of the day's money; in sums, which are of no patient. */
export function paymentTotalsRoute(parts: Pick<Journeys, 'kernel' | 'paymentTotals'>): Route {
  return jsonRoute({
    operation: 'payments.totals',
    method: 'GET',
    path: '/payment-totals',
    summary: "Sums of the clinic's payments of some days, by state",
    query,
    reply,
    audit: { none: 'sums name no patient' },
    handle: async (call) => ({ totals: await paymentsOfDays(parts, call, call.query) }),
  });
}
