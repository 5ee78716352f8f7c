import type { Trx } from '../../../../src/kernel/db';
import { factsOf } from '../domain/facts';
import type { VisitCard } from '../domain/notice';
import { occasionOf, reminderTimes } from '../domain/reminder-times';
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
    version: card.version,
    recipient: { kind: 'patient', id: card.patientId } as const,
    patient: patient.documentId,
    language: patient.language,
    facts: factsOf(card, place, patient.firstName, undefined),
  };
  for (const { rule, notBefore, notAfter } of planned) {
    const what = { ...common, kind: rule.kind, occasion: occasionOf(rule), notBefore, notAfter };
    await queueDelivery(work, trx, { ...what, channel: 'whatsapp' });
    if (rule.email && patient.hasEmail) await queueDelivery(work, trx, { ...what, channel: 'email' });
  }
}
