import type { AuditOrigin } from '../../../../src/kernel/audit';
import type { RateLimit } from '../../../../src/kernel/rate-limit';
import type { CheckResult } from '../domain/connection-check';
import type { Parts } from './parts';

type Checking = Pick<Parts, 'kernel' | 'gateway' | 'checks'> & { limit: RateLimit };

/**
 * Asks Daraja now whether it takes our keys; kept and on the trail, whatever it says. The network comes before the
 * transaction. @throws AppError 429 too_many_requests
 */
export async function checkConnection(
  { kernel, gateway, checks, limit }: Checking,
  clinicId: number,
  origin: AuditOrigin,
): Promise<{ result: CheckResult; checkedAt: Date }> {
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
}
