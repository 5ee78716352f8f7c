import type { SetupStep } from '../../../../src/kernel/setup-steps';
import { paymentGaps } from '../domain/connection-check';
import type { Checks } from '../ports';

export function paymentsStep(checks: Pick<Checks, 'last'>): SetupStep {
  return async (query, { id }) => {
    const paid = await query('payments')
      .where({ clinic_id: id })
      .andWhere('paid_cents', '>', 0)
      .first<{ id: number } | undefined>('id');
    return { gaps: paymentGaps(await checks.last(query, id), paid !== undefined), counts: {} };
  };
}
