/** What is wrong in a resource, as an entry of an OperationOutcome says it. */
export interface Finding {
  /** Of http://hl7.org/fhir/issue-type: `structure`, `value`, `invariant`, `code-invalid`, `not-supported`, `too-long`. */
  code: 'structure' | 'value' | 'invariant' | 'code-invalid' | 'not-supported' | 'too-long' | 'too-costly';
  /** Says what is wrong, and nothing of what was sent: values may be health data. */
  text: string;
  /** Where, as a FHIRPath: `Patient.name[0].given`. */
  path: string;
}

/** An address with its scheme. Source: RFC 3986, section 4.3. */
export const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:\S/;

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list, with their places; nothing if it is no list. */
export function objectsOf(list: unknown, path: string): { value: JsonObject; path: string }[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((value: unknown, index) =>
    isObject(value) ? [{ value, path: `${path}[${index}]` }] : [],
  );
}
