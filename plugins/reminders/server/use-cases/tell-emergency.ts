import type { Trx } from '../../../../src/kernel/db';
import { emergencyFactsOf } from '../domain/facts';
import type { EmergencyCard, OfficersKind } from '../domain/notice';
import { hearersOf } from './hearers';
import { queueEmergencyDelivery } from './queue-delivery';
import { STAFF_LANGUAGE } from './tell-staff';
import type { Work } from './work';

/** Tells the patient, or who acts for them, by SMS. */
export async function tellRecordOpened(work: Work, trx: Trx, card: EmergencyCard): Promise<void> {
  const patient = await work.store.directory.patient(trx, card.patientId);
  const place = await work.store.directory.place(trx, card.clinicId, card.practitionerId);
  // No SMS goes to an address: who has nothing else is told through those who act for them.
  const reached = { ...patient, hasEmail: false };
  for (const { recipient, onBehalf, language } of await hearersOf(work, trx, card.patientId, reached)) {
    await queueEmergencyDelivery(work, trx, {
      ...{ emergency: card.id, kind: 'record-opened', channel: 'sms' },
      ...{ recipient, onBehalf, language },
      patient: patient.documentId,
      facts: emergencyFactsOf(card, place),
    });
  }
}

/** Tells those who answer for the clinic's data by e-mail. A clinic without any of them is a fault worth a warning. */
export async function tellOfficers(
  work: Work,
  trx: Trx,
  kind: OfficersKind,
  card: EmergencyCard,
): Promise<void> {
  const { kernel, store } = work;
  const { documentId: patient } = await store.directory.patient(trx, card.patientId);
  const place = await store.directory.place(trx, card.clinicId, card.practitionerId);
  const officers = await store.directory.officers(trx, card.clinicId);
  if (officers.length === 0) kernel.log.warn('reminders.no-officer', { kind, clinicId: card.clinicId });
  for (const recipient of officers) {
    await queueEmergencyDelivery(work, trx, {
      emergency: card.id,
      kind,
      channel: 'email',
      recipient,
      patient,
      language: STAFF_LANGUAGE,
      facts: emergencyFactsOf(card, place),
    });
  }
}
