import type { AuditOrigin } from '../../../../src/kernel/audit';
import type { Trx } from '../../../../src/kernel/db';
import { conflict, invalid } from '../../../../src/kernel/errors';
import type { Visit } from '../../../scheduling/server/face';
import { recordVisit, subjectOf, type Journeys } from '../journeys/context';
import { payerFor, payerOf } from './book';
import type { Caller } from './reach-visit';

/**
 * Asks for the payment of a held visit once more, on `phone` or else on the patient's own, or that of who acts for them.
 * @throws AppError phone_invalid; 409 visit_not_held, hold_expired, and what `retryPayment` refuses
 */
export async function payAgain(
  parts: Journeys,
  trx: Trx,
  visit: Visit,
  phone: string | undefined,
  { principal, origin }: Caller & { origin: AuditOrigin },
): Promise<void> {
  const payer = payerOf(phone);
  if (visit.status !== 'held') throw conflict('visit_not_held');
  if (visit.holdExpiresAt && visit.holdExpiresAt <= parts.kernel.clock.now()) throw conflict('hold_expired');
  const msisdn = payer ?? (await payerFor(parts, trx, visit.patientId, principal));
  if (msisdn === null) throw invalid('phone_invalid');
  await parts.payments.retryPayment(trx, { subject: subjectOf(visit), msisdn });
  await recordVisit(parts, trx, origin, 'update', visit);
}
