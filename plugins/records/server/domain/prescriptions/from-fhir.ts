import { isObject, objectsOf, type JsonObject } from '../validation/finding';
import { addressOf, type Resource } from '../resource';
import { CONTROLLED, quantityFromFhir } from './codes';
import { doseFromFhir } from './dose-fhir';
import type { Dispensing, Dose, Medicine, Quantity } from './prescription';

/** A MedicationRequest as people read it; of one from elsewhere often no more than its words. */
export interface Prescription {
  /** As FHIR has it: `active`, `completed`, `stopped`, `cancelled` … */
  status: string;
  medicine: Omit<Medicine, 'text'> & { text: string | null };
  dose: Dose | null;
  /** How to take it, in the words that came with it. */
  words: string | null;
  days: number | null;
  startsOn: string | null;
  /** The last day on which something may be handed over. */
  validUntil: string | null;
  quantity: Quantity | null;
  refills: number;
  controlled: boolean;
  note: string | null;
  signedAt: string | null;
  signedBy: string | null;
  stoppedFor: string | null;
}

export function prescriptionFromFhir(resource: Resource): Prescription {
  const instructions = objectsOf(resource['dosageInstruction'], '').map(({ value }) => value);
  const [first] = instructions;
  const read = first && instructions.length === 1 ? doseFromFhir(first) : null;
  const words = instructions.flatMap(({ text }) => (typeof text === 'string' ? [text] : []));
  const request = objectIn(resource, 'dispenseRequest');
  const period = objectIn(request, 'validityPeriod');
  const refills = request['numberOfRepeatsAllowed'];
  return {
    status: textIn(resource, 'status') ?? 'unknown',
    medicine: medicineOf(resource),
    dose: read?.dose ?? null,
    words: words.length > 0 ? words.join('\n') : null,
    days: read?.days ?? null,
    startsOn: dayIn(period, 'start'),
    validUntil: dayIn(period, 'end'),
    quantity: quantityFromFhir(request['quantity']),
    refills: typeof refills === 'number' ? refills : 0,
    controlled: objectsOf(resource['extension'], '').some(
      ({ value }) => value['url'] === CONTROLLED && value['valueBoolean'] === true,
    ),
    note: firstText(resource['note']),
    signedAt: textIn(resource, 'authoredOn'),
    signedBy: textIn(objectIn(resource, 'requester'), 'display'),
    stoppedFor: textIn(objectIn(resource, 'statusReason'), 'text'),
  };
}

/** What was handed over of prescriptions, by their addresses; what did not happen is left out. */
export function dispensingsFromFhir(resources: readonly Resource[]): Map<string, Dispensing[]> {
  const found = new Map<string, Dispensing[]>();
  for (const resource of resources) {
    const day = dayIn(resource, 'whenHandedOver') ?? dayIn(resource, 'whenPrepared');
    if (resource['status'] !== 'completed' || day === null) continue;
    for (const { value } of objectsOf(resource['authorizingPrescription'], '')) {
      const address = textIn(value, 'reference');
      if (address === null) continue;
      const quantity = quantityFromFhir(resource['quantity']);
      found.set(address, [...(found.get(address) ?? []), { day, quantity }]);
    }
  }
  return found;
}

export function dispensingsOf(
  found: ReadonlyMap<string, Dispensing[]>,
  prescription: Resource,
): Dispensing[] {
  return (found.get(addressOf(prescription)) ?? []).sort((a, b) => (a.day < b.day ? -1 : 1));
}

function medicineOf(resource: Resource): Prescription['medicine'] {
  const reference = objectIn(resource, 'medicationReference');
  const contained = objectsOf(resource['contained'], '').find(
    ({ value }) => `#${String(value['id'])}` === reference['reference'],
  )?.value;
  const concept = contained ? objectIn(contained, 'code') : objectIn(resource, 'medicationCodeableConcept');
  const coding = objectsOf(concept['coding'], '')[0]?.value ?? {};
  const [system, code] = [textIn(coding, 'system'), textIn(coding, 'code')];
  return {
    text: textIn(concept, 'text') ?? textIn(coding, 'display') ?? textIn(reference, 'display'),
    code: system !== null && code !== null ? { system, code } : null,
    form: contained ? textIn(objectIn(contained, 'form'), 'text') : null,
  };
}

function objectIn(resource: JsonObject, name: string): JsonObject {
  const value = resource[name];
  return isObject(value) ? value : {};
}

function textIn(resource: JsonObject, name: string): string | null {
  const value = resource[name];
  return typeof value === 'string' ? value : null;
}

function firstText(notes: unknown): string | null {
  const note = objectsOf(notes, '')[0]?.value;
  return note ? textIn(note, 'text') : null;
}

/** Of an instant its day; null for a month or a year. */
function dayIn(resource: JsonObject, name: string): string | null {
  const day = textIn(resource, name)?.slice(0, 10);
  return day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
}
