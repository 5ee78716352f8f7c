import type { JsonObject } from './validation/finding';

/** A FHIR R4 resource that has an address: JSON as FHIR has it, with `resourceType` and `id`. */
export interface Resource extends JsonObject {
  readonly resourceType: string;
  readonly id: string;
}

/** `Type/id`: what a literal reference within one server says. */
export function addressOf({ resourceType, id }: Pick<Resource, 'resourceType' | 'id'>): string {
  return `${resourceType}/${id}`;
}
