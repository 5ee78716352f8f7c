import type { Finding } from './finding';

/** Source: https://hl7.org/fhir/R4/datatypes.html#string. Of base64 the standard sets no limit. */
const MOST_CHARACTERS = 1024 * 1024;

export function checkLength(value: string, path: string): Finding[] {
  if (value.length <= MOST_CHARACTERS) return [];
  return [{ code: 'too-long', text: 'A text has 1,048,576 characters at most', path }];
}
