import { type Finding, isObject } from './finding';

/** Deeper than any record is, and shallower than what a recursive walk bears. */
const MAX_DEPTH = 64;

/**
 * What JSON may not hold in FHIR whatever the type is: empty objects, empty lists, nesting without end, and names that
 * every object of JavaScript has (those are taken for known ones where types are looked up).
 * Source: https://hl7.org/fhir/R4/json.html ("objects are never empty", "arrays are never empty").
 */
export function checkJson(resource: unknown, path: string, depth = 0): Finding[] {
  if (depth > MAX_DEPTH) {
    return [{ code: 'too-long', text: `Nested deeper than ${MAX_DEPTH} levels`, path }];
  }
  if (Array.isArray(resource)) {
    if (resource.length === 0) {
      return [{ code: 'structure', text: 'A list is never empty: leave the property out', path }];
    }
    return resource.flatMap((each: unknown, index) => checkJson(each, `${path}[${index}]`, depth + 1));
  }
  if (!isObject(resource)) return [];
  const entries = Object.entries(resource);
  if (entries.length === 0) {
    return [{ code: 'structure', text: 'An object is never empty: leave the property out', path }];
  }
  return entries.flatMap(([key, value]): Finding[] => {
    const at = `${path}.${key}`;
    return key in Object.prototype
      ? [{ code: 'structure', text: 'R4 has no property of this name', path: at }]
      : checkJson(value, at, depth + 1);
  });
}
