import type { Trx } from '../../../../src/kernel/db';
import { factsOf } from '../domain/facts';
import type { PatientNotice } from '../domain/notice';
import { hearersOf } from './hearers';
import { queueDelivery } from './queue-delivery';
import type { Work } from './work';

export async function tellPatient(work: Work, trx: Trx, notice: PatientNotice): Promise<void> {
  const { card, kind, occasion, params } = notice;
  const patient = await work.store.directory.patient(trx, card.patientId);
  const place = await work.store.directory.place(trx, card.clinicId, card.practitionerId);
  const what = {
    visitId: card.visitId,
    about: { clinicId: card.clinicId, patientId: card.patientId },
    version: card.version,
    kind,
    occasion,
    patient: patient.documentId,
    facts: factsOf(card, place, patient.firstName, params),
    notBefore: work.kernel.clock.now(),
    notAfter: lastMoment(notice),
  };
  for (const { hasEmail, hasPush, ...hearer } of await hearersOf(work, trx, card.patientId, patient)) {
    await queueDelivery(work, trx, { ...what, ...hearer, channel: 'whatsapp' });
    if (hasEmail) await queueDelivery(work, trx, { ...what, ...hearer, channel: 'email' });
    if (hasPush) await queueDelivery(work, trx, { ...what, ...hearer, channel: 'push' });
  }
}

/** "You can pay until 10:40" helps nobody at 10:41; all else is better late than never. */
function lastMoment(notice: PatientNotice): Date | null {
  return notice.kind === 'payment-failed' ? notice.params.heldUntil : null;
}
