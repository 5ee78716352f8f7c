import type { AuditOrigin } from '../../../../src/kernel/audit';
import type { Trx } from '../../../../src/kernel/db';
import { conflict, violatedUnique } from '../../../../src/kernel/errors';
import type { RefundRequest } from '../domain/refund-request';
import type { Journeys } from '../journeys/context';

/** Somebody's wish, on the trail, until somebody else decides. @throws AppError 409 refund_asked_already */
export async function keepRequest(
  { refundRequests, kernel }: Journeys,
  trx: Trx,
  request: RefundRequest,
  { reason, origin }: { reason: string; origin: AuditOrigin },
): Promise<void> {
  await refundRequests.insert(trx, request, reason).catch((error: unknown) => {
    throw violatedUnique(error) === null ? error : conflict('refund_asked_already');
  });
  await kernel.audit.write(trx, { ...origin, ...touchedBy([request]), action: 'create', outcome: 'ok' });
}

/** Requests of one clinic, as the trail names them. */
export function touchedBy(requests: readonly RefundRequest[]) {
  const patients = requests.flatMap(({ aim }) => (aim.kind === 'visit' ? [aim.patientId] : []));
  return {
    type: 'refund-request',
    ids: requests.map(({ id }) => id),
    patients: [...new Set(patients)],
    clinicId: requests[0]?.clinicId ?? null,
  };
}
