import { addMinutes } from '../../../../src/kernel/clock';
import type { Trx } from '../../../../src/kernel/db';
import { factsOf } from '../domain/facts';
import type { StaffNotice } from '../domain/notice';
import { queueDelivery } from './queue-delivery';
import type { Work } from './work';

/** Staff accounts carry no language yet. */
export const STAFF_LANGUAGE = 'en';

export async function tellStaff(work: Work, trx: Trx, notice: StaffNotice): Promise<void> {
  const { card, kind, occasion, params } = notice;
  const patient = await work.store.directory.patient(trx, card.patientId);
  const place = await work.store.directory.place(trx, card.clinicId, card.practitionerId);
  const facts = factsOf(card, place, '', params);
  for (const recipient of await work.store.directory.staff(trx, card.clinicId, card.practitionerId)) {
    await queueDelivery(work, trx, {
      visitId: card.visitId,
      about: { clinicId: card.clinicId, patientId: card.patientId },
      version: card.version,
      kind,
      occasion,
      channel: 'email',
      recipient,
      patient: patient.documentId,
      language: STAFF_LANGUAGE,
      facts,
      notBefore: work.kernel.clock.now(),
      notAfter: lastMoment(notice),
    });
  }
}

const LATE_COUNTS_MINUTES = 60;

/** That somebody comes late helps nobody once they are there; all else is better late than never. */
function lastMoment({ kind, card }: StaffNotice): Date | null {
  return kind === 'visit-late-staff' ? addMinutes(card.startsAt, LATE_COUNTS_MINUTES) : null;
}
