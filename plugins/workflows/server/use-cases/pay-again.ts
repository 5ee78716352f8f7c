import type { AuditOrigin } from '../../../../src/kernel/audit';
import type { Trx } from '../../../../src/kernel/db';
import { conflict, invalid } from '../../../../src/kernel/errors';
import type { Visit } from '../../../scheduling/server/face';
import { recordVisit, subjectOf, type Journeys } from '../journeys/context';
import { payerOf } from './book';

/**
 * Asks for the payment of a held visit once more, on `phone` or else on the patient's own.
 * @throws AppError phone_invalid; 409 visit_not_held, hold_expired, and what `retryPayment` refuses
 */
export async function payAgain(
  parts: Journeys,
  trx: Trx,
  visit: Visit,
  phone: string | undefined,
  origin: AuditOrigin,
): Promise<void> {
  const payer = payerOf(phone);
  if (visit.status !== 'held') throw conflict('visit_not_held');
  if (visit.holdExpiresAt && visit.holdExpiresAt <= parts.kernel.clock.now()) throw conflict('hold_expired');
  const msisdn = payer ?? (await parts.directory.patientPhone(trx, visit.patientId));
  if (msisdn === null) throw invalid('phone_invalid');
  await parts.payments.retryPayment(trx, { subject: subjectOf(visit), msisdn });
  await recordVisit(parts, trx, origin, 'update', visit);
}
