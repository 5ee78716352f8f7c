import { z } from 'zod';
import { jsonRoute, type Route } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import { CHECK_RESULTS, connectionCheck } from '../use-cases/check-connection';
import type { Parts } from '../use-cases/parts';

export const checkRule: OperationRule = {
  operation: 'payments.check',
  roles: { 'clinic-admin': { scope: 'clinic', rows: 'their own clinic', purposes: ['administration'] } },
};

export function checkRoute(parts: Pick<Parts, 'kernel' | 'gateway' | 'checks'>): Route {
  const check = connectionCheck(parts);
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
      const { result, checkedAt } = await check(principal, origin);
      return { result, checkedAt: checkedAt.toISOString() };
    },
  });
}
