import type { Trx } from '../../../../src/kernel/db';
import { factsOf } from '../domain/facts';
import type { VisitCard } from '../domain/notice';
import { occasionOf, reminderTimes } from '../domain/reminder-times';
import { patientFacts, visitPlace } from '../store/directory';
import { rulesOfClinic } from '../store/rules';
import { queueDelivery, type Writing } from './queue-delivery';

export async function planReminders(kernel: Writing, trx: Trx, card: VisitCard): Promise<void> {
  const rules = await rulesOfClinic(trx, card.clinicId);
  const planned = reminderTimes(rules, card.startsAt, kernel.clock.now());
  if (planned.length === 0) return;
  const patient = await patientFacts(trx, card.patientId);
  const place = await visitPlace(trx, card.clinicId, card.practitionerId);
  const common = {
    visitId: card.visitId,
    version: card.version,
    recipient: { kind: 'patient', id: card.patientId } as const,
    language: patient.language,
    facts: factsOf(card, place, patient.firstName, undefined),
  };
  for (const { rule, notBefore, notAfter } of planned) {
    const what = { ...common, kind: rule.kind, occasion: occasionOf(rule), notBefore, notAfter };
    await queueDelivery(kernel, trx, { ...what, channel: 'whatsapp' });
    if (rule.email && patient.hasEmail) await queueDelivery(kernel, trx, { ...what, channel: 'email' });
  }
}
