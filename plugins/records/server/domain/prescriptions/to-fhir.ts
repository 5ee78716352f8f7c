import type { JsonObject } from '../validation/finding';
import { addressOf, type Resource } from '../resource';
import { CONTROLLED, quantityToFhir } from './codes';
import { doseToFhir, type Directions } from './dose-fhir';
import type { Medicine, Prescribed, Quantity } from './prescription';
import { validUntil } from './supply';

export interface Signing {
  id: string;
  /** Of the Patient, in this clinic. */
  patientId: string;
  prescriber: Prescriber;
  at: Date;
  directions: Directions;
}

export interface Prescriber {
  documentId: string;
  name: string;
}

const CONTAINED = 'medicine';

export function prescriptionToFhir(wish: Prescribed, signing: Signing): Resource {
  const { medicine, dose, days, quantity, refills, startsOn, note } = wish;
  return {
    resourceType: 'MedicationRequest',
    ...medicineToFhir(medicine),
    ...(wish.controlled ? { extension: [{ url: CONTROLLED, valueBoolean: true }] } : {}),
    ...signedBy(signing),
    subject: { reference: `Patient/${signing.patientId}` },
    ...(note === null ? {} : { note: [{ text: note }] }),
    dosageInstruction: [doseToFhir(dose, days, signing.directions)],
    dispenseRequest: {
      validityPeriod: { start: startsOn, end: validUntil(startsOn, days, refills) },
      numberOfRepeatsAllowed: refills,
      quantity: quantityToFhir(quantity),
    },
  };
}

/** The same once more, from `today` on, in place of the one before. What only that one was is left out. */
export function renewedInFhir(
  before: Resource,
  signing: Pick<Signing, 'id' | 'at' | 'prescriber'>,
  { today, days, refills }: { today: string; days: number | null; refills: number },
): Resource {
  const kept = KEPT.flatMap((name) => (name in before ? [[name, before[name]] as const] : []));
  const { dispenseRequest } = before;
  return {
    resourceType: 'MedicationRequest',
    ...Object.fromEntries(kept),
    ...signedBy(signing),
    dispenseRequest: {
      ...(dispenseRequest as JsonObject | undefined),
      validityPeriod: { start: today, end: validUntil(today, days, refills) },
    },
    priorPrescription: { reference: addressOf(before) },
  };
}

const KEPT = [
  'contained',
  'extension',
  'medicationCodeableConcept',
  'medicationReference',
  'subject',
  'note',
  'dosageInstruction',
] as const;

/** Something of a prescription was handed over. */
export function dispensingToFhir(
  prescription: Resource,
  { id, day, quantity, by }: { id: string; day: string; quantity: Quantity; by: Prescriber },
): Resource {
  const medicine = ['contained', 'medicationCodeableConcept', 'medicationReference'].flatMap((name) =>
    name in prescription ? [[name, prescription[name]] as const] : [],
  );
  return {
    resourceType: 'MedicationDispense',
    ...Object.fromEntries(medicine),
    id,
    status: 'completed',
    subject: prescription['subject'],
    performer: [{ actor: practitioner(by) }],
    authorizingPrescription: [{ reference: addressOf(prescription) }],
    quantity: quantityToFhir(quantity),
    whenHandedOver: day,
  };
}

function signedBy({ id, at, prescriber }: Pick<Signing, 'id' | 'at' | 'prescriber'>) {
  return {
    id,
    status: 'active',
    intent: 'order',
    authoredOn: at.toISOString(),
    requester: practitioner(prescriber),
  };
}

function practitioner({ documentId, name }: Prescriber): JsonObject {
  return { reference: `Practitioner/${documentId}`, display: name };
}

/** A form needs a Medication of its own, which is then contained. */
function medicineToFhir({ text, code, form }: Medicine): JsonObject {
  const concept = { ...(code ? { coding: [code] } : {}), text };
  if (form === null) return { medicationCodeableConcept: concept };
  return {
    contained: [{ resourceType: 'Medication', id: CONTAINED, code: concept, form: { text: form } }],
    medicationReference: { reference: `#${CONTAINED}` },
  };
}
