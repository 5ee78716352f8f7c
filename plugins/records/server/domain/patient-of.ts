import { isObject } from './validation/finding';
import type { Resource } from './resource';

/** Where a resource of R4 names whose record it is in, in the order in which that is decided. */
const OWNERS = ['subject', 'patient', 'beneficiary', 'individual', 'for'] as const;
const PATIENT = /^Patient\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/;

/** The id of the Patient in whose record a resource is; itself for a Patient, null for what is nobody's. */
export function patientOf(resource: Resource): string | null {
  if (resource.resourceType === 'Patient') return resource.id;
  for (const property of OWNERS) {
    const value = resource[property];
    const reference = isObject(value) ? value['reference'] : undefined;
    const id = typeof reference === 'string' ? PATIENT.exec(reference)?.[1] : undefined;
    if (id !== undefined) return id;
  }
  return null;
}
