import type { Trx } from '../../../../src/kernel/db';
import { factsOf } from '../domain/facts';
import type { VisitCard } from '../domain/notice';
import { reminderTimes, type ReminderRule } from '../domain/reminder-times';
import { patientFacts, visitPlace } from '../store/directory';
import { queueDelivery, type Writing } from './queue-delivery';

/** `rulesOf` reads the rules of a clinic in the same transaction. */
export async function planReminders(
  kernel: Writing,
  rulesOf: (trx: Trx, clinicId: number) => Promise<readonly ReminderRule[]>,
  trx: Trx,
  card: VisitCard,
): Promise<void> {
  const rules = await rulesOf(trx, card.clinicId);
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
    const what = { ...common, kind: rule.kind, notBefore, notAfter };
    await queueDelivery(kernel, trx, { ...what, channel: 'whatsapp' });
    if (rule.email && patient.hasEmail) await queueDelivery(kernel, trx, { ...what, channel: 'email' });
  }
}
