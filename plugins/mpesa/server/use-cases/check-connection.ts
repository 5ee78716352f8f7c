import type { AuditOrigin } from '../../../../src/kernel/audit';
import { clerkOf, type Asking } from '../../../../src/kernel/clerk';
import { rateLimit } from '../../../../src/kernel/rate-limit';
import type { CheckResult } from '../domain/connection-check';
import type { Parts } from './parts';

export { CHECK_RESULTS } from '../domain/connection-check';

/** Somebody who mends the keys tries again a few times; Daraja counts everybody's questions together. */
const PER_MINUTE = { limit: 5, windowMs: 60_000 };

export type CheckConnection = (
  asking: Asking,
  origin: AuditOrigin,
) => Promise<{ result: CheckResult; checkedAt: Date }>;

/**
 * Asks Daraja now whether it takes our keys; kept and on the trail, whatever it says. The network comes before the
 * transaction. @throws AppError 404 to who works for no clinic, 429 too_many_requests
 */
export function connectionCheck({
  kernel,
  gateway,
  checks,
}: Pick<Parts, 'kernel' | 'gateway' | 'checks'>): CheckConnection {
  const limit = rateLimit(PER_MINUTE);
  return async (asking, origin) => {
    const { clinicId } = clerkOf(asking);
    limit.take(String(clinicId));
    const result = await gateway.check();
    const now = kernel.clock.now();
    await kernel.db().transaction(async (trx) => {
      const id = await checks.keep(trx, clinicId, result, now);
      await kernel.audit.write(trx, {
        ...origin,
        ...{ action: 'create', type: 'mpesa-check', ids: [id], patients: [], clinicId, outcome: 'ok' },
      });
    });
    return { result, checkedAt: now };
  };
}
