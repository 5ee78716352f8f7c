import { isObject, objectsOf } from '../validation/finding';

/** As long as a word's beginning is told apart. */
const LONGEST_BEGINNING = 16;
const LONGEST_STATUS = 128;

/**
 * A coded element in the texts that a search may name it by: the code, `system|code`, `system|`, and `|code` where there is no
 * system. Source: https://hl7.org/fhir/R4/search.html#token
 */
export function tokenTexts(value: unknown): string[] {
  if (typeof value === 'boolean' || typeof value === 'string') return textsOf(undefined, String(value));
  if (!isObject(value)) return [];
  const codings = objectsOf(value['coding'], '').map(({ value: coding }) => coding);
  // An Identifier or a ContactPoint has a value where a Coding has a code.
  const all = 'coding' in value ? codings : [value];
  return all.flatMap(({ system, code, value: known }) =>
    textsOf(system, typeof code === 'string' ? code : typeof known === 'string' ? known : undefined),
  );
}

/** The same of a code that stands in clear; one that is too long for its column is nobody's status. */
export function statusTexts(value: unknown): string[] {
  return tokenTexts(value).filter((text) => text.length <= LONGEST_STATUS);
}

/** Each word's beginnings, as a search by `name` has them: without accents, in small letters. */
export function beginningsOf(value: unknown): string[] {
  if (typeof value !== 'string') return [];
  return wordsIn(value).flatMap((word) => Array.from(word, (_letter, index) => word.slice(0, index + 1)));
}

export function wordsIn(text: string): string[] {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (bare.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, LONGEST_BEGINNING));
}

/** The address that a Reference leads to; `target`: what an id alone means. */
export function addressesOf(value: unknown, target: string | undefined): string[] {
  const text = isObject(value) ? value['reference'] : value;
  if (typeof text !== 'string') return [];
  const address = addressIn(text, target);
  return address === null ? [] : [address];
}

/** `Type/id` out of what a reference or a search says; null for what is none of ours. */
export function addressIn(text: string, target: string | undefined): string | null {
  const [, type, id] =
    /^(?:([A-Za-z]{1,64})\/)?([A-Za-z0-9\-.]{1,64})(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/.exec(text) ?? [];
  if (id === undefined) return null;
  const named = type ?? target;
  return named === undefined ? null : `${named}/${id}`;
}

function textsOf(system: unknown, code: string | undefined): string[] {
  if (typeof system !== 'string') return code === undefined ? [] : [code, `|${code}`];
  return code === undefined ? [`${system}|`] : [code, `${system}|${code}`, `${system}|`];
}
