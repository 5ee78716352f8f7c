import { ABSOLUTE, type Finding, type JsonObject } from './finding';

const VALUE_SET = /^https?:\/\/(hl7\.org\/fhir|terminology\.hl7\.org)\/ValueSet\//;

/** A coding names its code system by an absolute address, and never a value set. */
export function checkCoding({ system }: JsonObject, path: string): Finding[] {
  if (typeof system !== 'string') return [];
  const at = `${path}.system`;
  if (!ABSOLUTE.test(system)) {
    return [{ code: 'code-invalid', text: 'The system of a coding is an absolute address', path: at }];
  }
  if (VALUE_SET.test(system)) {
    return [
      { code: 'code-invalid', text: 'The system of a coding is a code system, not a value set', path: at },
    ];
  }
  return [];
}
