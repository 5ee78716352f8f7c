import type { DeliveryState } from '../domain/delivery';
import { PATIENT_KINDS } from '../domain/notice';
import { refusalToSendAgain } from '../domain/send-again';
import type { Listed, ReasonOf } from '../ports';

export { CHANNELS, DELIVERY_STATES } from '../domain/delivery';
export { PATIENT_KINDS } from '../domain/notice';
export { NOT_AGAIN } from '../domain/send-again';
export { REASONS } from '../domain/why-not';

/** States in which it says something that the message has not arrived (yet). */
const BAD: ReadonlySet<DeliveryState> = new Set([
  'planned',
  'unknown',
  'failed',
  'cancelled',
  'skipped',
  'opted_out',
]);

/** A message for the desk: that and how, never what it says. */
export function viewDelivery(listed: Listed, reasonOf: ReasonOf, now: Date) {
  const { delivery, endedAt, patient, visit, replacedBy } = listed;
  const { id, channel, state, errorCode, tries, recipient, about } = delivery;
  const kind = PATIENT_KINDS.find((known) => known === delivery.kind);
  if (kind === undefined) throw new Error(`delivery ${id} is nothing that patients are told`);
  const code = BAD.has(state) ? errorCode : null;
  const refusal = refusalToSendAgain(delivery, { visit, replaced: replacedBy !== null, now });
  return {
    ...{ id, kind, channel, state, tries, code },
    at: (endedAt ?? delivery.notBefore).toISOString(),
    reason: code === null ? null : reasonOf(code),
    // Somebody who acts for the patient.
    onBehalf: recipient.kind === 'patient' && 'id' in recipient && recipient.id !== about?.patientId,
    patient: { id: patient.id, fullName: patient.name },
    visit: visit && { id: visit.id, reference: visit.reference, startsAt: visit.startsAt.toISOString() },
    inPlaceOf: delivery.againOf ?? delivery.fallbackOf,
    replacedBy: replacedBy?.id ?? null,
    mayBeSentAgain: refusal === null,
    whyNotAgain: refusal,
  };
}

/** Messages of one clinic, as the trail names them. */
export function touchedBy(listed: readonly Pick<Listed, 'delivery' | 'patient'>[]) {
  return {
    type: 'message',
    ids: listed.map(({ delivery }) => delivery.id),
    patients: [...new Set(listed.map(({ patient }) => patient.row))],
    clinicId: listed[0]?.delivery.about?.clinicId ?? null,
  };
}
