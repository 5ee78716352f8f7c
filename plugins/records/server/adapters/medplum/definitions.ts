import { readFileSync } from 'node:fs';
import path from 'node:path';
import { indexStructureDefinitionBundle } from '@medplum/core';
import type { StructureDefinition } from '@medplum/fhirtypes';
import { isObject } from '../../domain/validation/finding';
import type { CodesOfSet } from '../../domain/validation/check-bound-code';

export interface Definitions {
  /** Whether R4 has resources of this type. */
  knows(resourceType: string): boolean;
  /** Makes a type of resource known to Medplum's validator; the types of its elements come with the first. */
  load(resourceType: string): void;
  /** The codes of a value set, or nothing where they can't be listed. */
  codes(valueSet: string): CodesOfSet | undefined;
}

/**
 * HL7's definitions of R4, from the folder that `scripts/fhir/write-definitions.mjs` wrote. All of them at once would take
 * half a second and 70 MB of every process that never sees most of them.
 */
export function readDefinitions(folder: string): Definitions {
  const codes = readJson(path.join(folder, 'codes.json')) as Record<string, CodesOfSet>;
  const { resources, others } = readJson(path.join(folder, 'names.json')) as Record<
    'resources' | 'others',
    string[]
  >;
  const known = new Set(resources);
  const loaded = new Set<string>();
  const load = (name: string): void => {
    if (loaded.has(name)) return;
    loaded.add(name);
    indexStructureDefinitionBundle([
      readJson(path.join(folder, 'types', `${name}.json`)) as StructureDefinition,
    ]);
  };
  return {
    knows: (resourceType) => known.has(resourceType),
    load(resourceType) {
      others.forEach(load);
      load(resourceType);
    },
    codes: (valueSet) => codes[valueSet.split('|')[0] ?? ''],
  };
}

/** The types of the resources within a value, contained ones and those of bundles too. */
export function resourceTypesIn(value: unknown): Set<string> {
  const found = new Set<string>();
  const walk = (each: unknown): void => {
    if (Array.isArray(each)) each.forEach(walk);
    else if (isObject(each)) {
      if (typeof each['resourceType'] === 'string') found.add(each['resourceType']);
      Object.values(each).forEach(walk);
    }
  };
  walk(value);
  return found;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
