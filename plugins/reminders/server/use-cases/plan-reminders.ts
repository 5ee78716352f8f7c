import type { Trx } from '../../../../src/kernel/db';
import { factsOf } from '../domain/facts';
import type { VisitCard } from '../domain/notice';
import { occasionOf, reminderTimes } from '../domain/reminder-times';
import { hearersOf } from './hearers';
import { queueDelivery } from './queue-delivery';
import type { Work } from './work';

export async function planReminders(work: Work, trx: Trx, card: VisitCard): Promise<void> {
  const rules = await work.store.directory.rules(trx, card.clinicId);
  const planned = reminderTimes(rules, card.startsAt, work.kernel.clock.now());
  if (planned.length === 0) return;
  const patient = await work.store.directory.patient(trx, card.patientId);
  const place = await work.store.directory.place(trx, card.clinicId, card.practitionerId);
  const common = {
    visitId: card.visitId,
    about: { clinicId: card.clinicId, patientId: card.patientId },
    version: card.version,
    patient: patient.documentId,
    facts: factsOf(card, place, patient.firstName, undefined),
  };
  const hearers = await hearersOf(work, trx, card.patientId, patient);
  for (const { rule, notBefore, notAfter } of planned) {
    const what = { ...common, kind: rule.kind, occasion: occasionOf(rule), notBefore, notAfter };
    for (const { hasEmail, ...hearer } of hearers) {
      await queueDelivery(work, trx, { ...what, ...hearer, channel: 'whatsapp' });
      if (rule.email && hasEmail) await queueDelivery(work, trx, { ...what, ...hearer, channel: 'email' });
    }
  }
}
