import { tryGetDataType } from '@medplum/core';
import { isObject, type JsonObject } from '../../domain/validation/finding';

/** An element where it stands, with its type and what its definition says of it. */
export interface Element {
  type: string;
  value: unknown;
  path: string;
  /** The value set that is required of it. */
  valueSet: string | undefined;
  /** Profiles that it may refer to. */
  targets: readonly string[];
}

/** `element`: how FHIRPath calls it, which names a choice without its ending. */
type Defined = Pick<Element, 'type' | 'valueSet' | 'targets'> & { element: string };

const CHOICE = '[x]';
/** `_birthDate` says something about `birthDate`, whatever that is. */
const ABOUT_PRIMITIVE = { type: 'Element', valueSet: undefined, targets: [] };
/** By type and property; a choice such as `value[x]` by each name that it may have. Definitions never change. */
const ofTypes = new Map<string, ReadonlyMap<string, Defined>>();

/**
 * All elements of a resource whose shape is right, those of contained resources and of a bundle's included. Medplum's own
 * walk gathers the definition of each property anew, which cost as much as its whole validation.
 */
export function elementsOf(resource: JsonObject): Element[] {
  const found: Element[] = [];
  walk(String(resource['resourceType']), resource, String(resource['resourceType']), found);
  return found;
}

function walk(type: string, object: JsonObject, path: string, found: Element[]): void {
  const defined = definedOf(type);
  for (const key of Object.keys(object)) {
    const aboutPrimitive = key.startsWith('_');
    const known = defined.get(aboutPrimitive ? key.slice(1) : key);
    if (!known) continue;
    const definition = aboutPrimitive ? ABOUT_PRIMITIVE : known;
    const at = `${path}.${known.element}`;
    const value = object[key];
    if (!Array.isArray(value)) visit(definition, value, at, found);
    else value.forEach((each, index) => visit(definition, each, `${at}[${index}]`, found));
  }
}

function visit(
  { type, valueSet, targets }: Omit<Defined, 'element'>,
  value: unknown,
  path: string,
  found: Element[],
): void {
  if (!isObject(value)) {
    found.push({ type, value, path, valueSet, targets });
    return;
  }
  const { resourceType } = value;
  const own = typeof resourceType === 'string' ? resourceType : type;
  found.push({ type: own, value, path, valueSet, targets });
  walk(own, value, path, found);
}

function definedOf(type: string): ReadonlyMap<string, Defined> {
  const before = ofTypes.get(type);
  if (before) return before;
  const defined = new Map<string, Defined>();
  for (const [key, { type: types, binding }] of Object.entries(tryGetDataType(type)?.elements ?? {})) {
    const targets = types.find(({ code }) => code === 'Reference')?.targetProfile ?? [];
    const isChoice = key.endsWith(CHOICE);
    const element = isChoice ? key.slice(0, -CHOICE.length) : key;
    for (const { code } of types) {
      const name = isChoice ? element + capitalised(code) : element;
      defined.set(name, { type: code, element, valueSet: binding?.valueSet, targets });
    }
  }
  ofTypes.set(type, defined);
  return defined;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
