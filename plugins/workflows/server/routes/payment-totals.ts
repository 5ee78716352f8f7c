import { z } from 'zod';
import { instant, spanAtMost } from '../../../../src/access/instant-span';
import { jsonRoute, type Route } from '../../../../src/access/route';
import { CHARGE_STATES } from '../../../mpesa/server/face';
import type { Journeys } from '../journeys/context';
import { paymentsOfDays } from '../use-cases/payments-of-days';

const MAX_DAYS = 31;
const count = z.number().int();

const query = z
  .strictObject({
    from: instant.describe('Asked for at or after this instant'),
    to: instant.describe(`Before this one; at most ${MAX_DAYS} days after from`),
  })
  .superRefine(spanAtMost(MAX_DAYS));

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
    due: z.object({ count, cents: count }).describe('What has to be sent back, whenever it was asked for'),
  })
  .meta({ id: 'PaymentTotals' });

/** What the desk sees of the day's money; in sums, which are of no patient. */
export function paymentTotalsRoute(parts: Pick<Journeys, 'kernel' | 'paymentTotals'>): Route {
  return jsonRoute({
    operation: 'payments.totals',
    method: 'GET',
    path: '/payment-totals',
    summary: "Sums of the clinic's payments of some days, by state, and of all refunds that are due",
    query,
    reply,
    audit: { none: 'sums name no patient' },
    handle: (call) => paymentsOfDays(parts, call, call.query),
  });
}
