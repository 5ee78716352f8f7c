import { z } from 'zod';
import { jsonRoute, type Route } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import { notFound } from '../../../../src/kernel/errors';
import { rateLimit } from '../../../../src/kernel/rate-limit';
import { CHECK_RESULTS } from '../domain/connection-check';
import { checkConnection } from '../use-cases/check-connection';
import type { Parts } from '../use-cases/parts';

export const checkRule: OperationRule = {
  operation: 'payments.check',
  roles: { 'clinic-admin': { scope: 'clinic', rows: 'their own clinic', purposes: ['administration'] } },
};

/** Somebody who mends the keys tries again a few times; Daraja counts everybody's questions together. */
const PER_MINUTE = { limit: 5, windowMs: 60_000 };

export function checkRoute(parts: Pick<Parts, 'kernel' | 'gateway' | 'checks'>): Route {
  const limit = rateLimit(PER_MINUTE);
  return jsonRoute({
    operation: 'payments.check',
    method: 'POST',
    path: '/clinic/setup/mpesa-check',
    summary: 'Ask M-Pesa now whether it takes our keys; no money moves',
    body: z.strictObject({}),
    reply: z
      .object({ result: z.enum(CHECK_RESULTS), checkedAt: z.iso.datetime() })
      .meta({ id: 'MpesaCheck' }),
    audit: 'written',
    handle: async ({ principal, origin }) => {
      if (principal?.clinicId == null) throw notFound();
      const { result, checkedAt } = await checkConnection({ ...parts, limit }, principal.clinicId, origin);
      return { result, checkedAt: checkedAt.toISOString() };
    },
  });
}
