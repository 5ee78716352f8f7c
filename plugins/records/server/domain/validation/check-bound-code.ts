import { type Finding, isObject, objectsOf } from './finding';

/** The codes of a value set, by code system. */
export type CodesOfSet = Readonly<Record<string, readonly string[]>>;

/**
 * Whether a value that is bound as `required` has a code of its set. A code alone is looked for in all systems of the set;
 * of a concept one coding has to be of it. No code at all (text, an extension that says why) is for cardinality to judge.
 */
export function checkBoundCode(type: string, value: unknown, set: CodesOfSet, path: string): Finding[] {
  if (isOfSet(type, value, set)) return [];
  return [{ code: 'code-invalid', text: 'The code is none of those that are required here', path }];
}

function isOfSet(type: string, value: unknown, set: CodesOfSet): boolean {
  if (type === 'code' && typeof value === 'string') {
    return Object.values(set).some((codes) => codes.includes(value));
  }
  if (type === 'Coding' && isObject(value)) return isCodingOf(value['system'], value['code'], set);
  if (type === 'CodeableConcept' && isObject(value)) {
    const codings = objectsOf(value['coding'], '').filter(
      ({ value: coding }) => coding['code'] !== undefined,
    );
    return (
      codings.length === 0 ||
      codings.some(({ value: coding }) => isCodingOf(coding['system'], coding['code'], set))
    );
  }
  return true;
}

function isCodingOf(system: unknown, code: unknown, set: CodesOfSet): boolean {
  if (typeof code !== 'string') return true;
  return typeof system === 'string' && (set[system]?.includes(code) ?? false);
}
