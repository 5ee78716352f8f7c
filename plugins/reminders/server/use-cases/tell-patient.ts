import type { Trx } from '../../../../src/kernel/db';
import { factsOf } from '../domain/facts';
import type { PatientNotice } from '../domain/notice';
import { patientFacts, visitPlace } from '../store/directory';
import { queueDelivery, type Writing } from './queue-delivery';

export async function tellPatient(kernel: Writing, trx: Trx, notice: PatientNotice): Promise<void> {
  const { card, kind, occasion, params } = notice;
  const patient = await patientFacts(trx, card.patientId);
  const place = await visitPlace(trx, card.clinicId, card.practitionerId);
  const what = {
    visitId: card.visitId,
    version: card.version,
    kind,
    occasion,
    recipient: { kind: 'patient', id: card.patientId } as const,
    language: patient.language,
    facts: factsOf(card, place, patient.firstName, params),
    notBefore: kernel.clock.now(),
    notAfter: lastMoment(notice),
  };
  await queueDelivery(kernel, trx, { ...what, channel: 'whatsapp' });
  if (patient.hasEmail) await queueDelivery(kernel, trx, { ...what, channel: 'email' });
}

/** "You can pay until 10:40" helps nobody at 10:41; all else is better late than never. */
function lastMoment(notice: PatientNotice): Date | null {
  return notice.kind === 'payment-failed' ? notice.params.heldUntil : null;
}
