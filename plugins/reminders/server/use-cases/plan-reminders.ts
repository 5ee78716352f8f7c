import type { Trx } from '../../../../src/kernel/db';
import { factsOf } from '../domain/facts';
import type { VisitCard } from '../domain/notice';
import { placeReminders } from '../domain/place-reminders';
import { occasionOf, reminderTimes } from '../domain/reminder-times';
import { hearersOf } from './hearers';
import { queueDelivery } from './queue-delivery';
import type { Work } from './work';

export async function planReminders(work: Work, trx: Trx, card: VisitCard): Promise<void> {
  const rules = await work.store.directory.rules(trx, card.clinicId);
  const wished = reminderTimes(rules, card.startsAt, work.kernel.clock.now());
  if (wished.length === 0) return;
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
  for (const { hasEmail, hasPush, ...hearer } of hearers) {
    const quiet = await work.store.quietHours.of(trx, hearer.recipient.id);
    const placing = { quiet, zone: place.timeZone, startsAt: card.startsAt, now: work.kernel.clock.now() };
    for (const { rule, ...placed } of placeReminders(wished, placing)) {
      const what = { ...common, ...placed, occasion: occasionOf({ ...rule, kind: placed.kind }) };
      await queueDelivery(work, trx, { ...what, ...hearer, channel: 'whatsapp' });
      if (rule.email && hasEmail) await queueDelivery(work, trx, { ...what, ...hearer, channel: 'email' });
      if (hasPush) await queueDelivery(work, trx, { ...what, ...hearer, channel: 'push' });
    }
  }
}
