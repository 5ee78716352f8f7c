import type { Finding, JsonObject } from './finding';

const BASE = 'http://hl7.org/fhir/StructureDefinition/';
/** `Type/id`, also at the end of an absolute address, and with a version. */
const LITERAL = /(?:^|\/)([A-Z][A-Za-z]+)\/[A-Za-z0-9\-.]{1,64}(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/;
const CONDITIONAL = /^([A-Z][A-Za-z]+)\?/;

/**
 * A reference leads to a type that may stand here. `targets` are the profiles of the element's definition. What does not
 * say its type (urn:uuid, contained, logical) is known only once it is resolved.
 */
export function checkReference(
  { reference }: JsonObject,
  targets: readonly string[],
  knows: (resourceType: string) => boolean,
  path: string,
): Finding[] {
  if (typeof reference !== 'string') return [];
  const type = (CONDITIONAL.exec(reference) ?? LITERAL.exec(reference))?.[1];
  if (type === undefined || !knows(type)) return [];
  const open = targets.length === 0 || targets.some((target) => !target.startsWith(BASE));
  if (open || targets.includes(`${BASE}Resource`) || targets.includes(`${BASE}${type}`)) return [];
  const text = `What is referred to here is of type ${targets.map((each) => each.slice(BASE.length)).join(', ')}`;
  return [{ code: 'structure', text, path: `${path}.reference` }];
}
