import { ABSOLUTE, type Finding, isObject, type JsonObject, objectsOf } from './finding';

/** Relations of which several may stand beside each other (RFC 8288); paging has each of the others once. */
const ONCE = ['self', 'first', 'previous', 'prev', 'next', 'last'];

/** What holds between the entries of a bundle. Source: https://hl7.org/fhir/R4/bundle.html */
export function checkBundle(bundle: JsonObject, path: string): Finding[] {
  const entries = objectsOf(bundle['entry'], `${path}.entry`);
  return [
    ...checkLinks(bundle, path),
    ...entries.flatMap(({ value, path: at }) => checkFullUrl(value, at)),
    ...(bundle['type'] === 'searchset' ? entries.flatMap((each) => checkFound(each.value, each.path)) : []),
    ...(bundle['type'] === 'document' ? checkVersions(entries) : []),
  ];
}

type Entry = { value: JsonObject; path: string };

function checkLinks(bundle: JsonObject, path: string): Finding[] {
  const links = objectsOf(bundle['link'], `${path}.link`);
  return links.flatMap(({ value: { relation }, path: at }, index) => {
    const earlier = links.slice(0, index).some(({ value }) => value['relation'] === relation);
    if (!earlier || !ONCE.includes(String(relation))) return [];
    const text = 'A link with this relation stands in a bundle once';
    return [{ code: 'invariant', text, path: `${at}.relation` } as const];
  });
}

function checkFullUrl({ fullUrl }: JsonObject, path: string): Finding[] {
  if (typeof fullUrl !== 'string' || ABSOLUTE.test(fullUrl)) return [];
  return [{ code: 'value', text: 'A fullUrl is an absolute address', path: `${path}.fullUrl` }];
}

function versionOf({ resource }: JsonObject): string | undefined {
  const meta = isObject(resource) ? resource['meta'] : undefined;
  const version = isObject(meta) ? meta['versionId'] : undefined;
  return typeof version === 'string' ? version : undefined;
}

function checkFound({ resource, search }: JsonObject, path: string): Finding[] {
  if (!isObject(resource)) return [];
  const isOutcome = resource['resourceType'] === 'OperationOutcome';
  const mode = isObject(search) ? search['mode'] : undefined;
  if (mode === 'outcome' && !isOutcome) {
    const text = 'What is found as outcome is an OperationOutcome';
    return [{ code: 'invariant', text, path: `${path}.resource` }];
  }
  if (isOutcome || resource['id'] !== undefined) return [];
  return [{ code: 'invariant', text: 'What a search finds has an id', path: `${path}.resource` }];
}

/** In a document a reference leads to one entry: of the version that it names, or of the only one there is. */
function checkVersions(entries: Entry[]): Finding[] {
  const versions = new Map<string, (string | undefined)[]>();
  for (const { value } of entries) {
    const name = isObject(value['resource']) ? nameOf(value['resource']) : undefined;
    if (name) versions.set(name, [...(versions.get(name) ?? []), versionOf(value)]);
  }
  return entries.flatMap(({ value, path }) =>
    referencesIn(value['resource'], `${path}.resource`).flatMap(({ reference, path: at }) => {
      const [name = '', version] = reference.split('/_history/');
      const there = versions.get(name);
      if (!there) return [];
      const matching = version === undefined ? there : there.filter((each) => each === version);
      if (matching.length === 1) return [];
      const text =
        matching.length === 0 ? 'No entry has this version' : 'Several versions of it are in the bundle';
      return [{ code: 'invariant', text, path: `${at}.reference` } as const];
    }),
  );
}

function nameOf({ resourceType, id }: JsonObject): string | undefined {
  return typeof resourceType === 'string' && typeof id === 'string' ? `${resourceType}/${id}` : undefined;
}

function referencesIn(value: unknown, path: string): { reference: string; path: string }[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => referencesIn(each, `${path}[${index}]`));
  if (!isObject(value)) return [];
  const own = typeof value['reference'] === 'string' ? [{ reference: value['reference'], path }] : [];
  return [...own, ...Object.entries(value).flatMap(([key, each]) => referencesIn(each, `${path}.${key}`))];
}
