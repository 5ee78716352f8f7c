import { isObject, type JsonObject, objectsOf } from '../validation/finding';
import { addressOf, type Resource } from '../resource';

const UUID = /^urn:uuid:([A-Za-z0-9\-.]{1,64})$/;

/**
 * What is to be stored of one file: resources under their own ids, references among them by these addresses. `whole`: they
 * were sent as one transaction, and either all of them are stored or none.
 */
export interface ImportPlan {
  whole: boolean;
  resources: readonly Resource[];
  /** Places of entries that bring nothing to store: without a resource, or a deletion. */
  left: readonly string[];
}

/**
 * The plan for a resource or a bundle that was found valid. A resource keeps its id; where it has none, the uuid of its
 * entry becomes it, and a new one where that is missing too.
 */
export function planImport(sent: JsonObject, newId: () => string): ImportPlan {
  if (sent['resourceType'] !== 'Bundle')
    return { whole: true, resources: [named(sent, undefined, newId)], left: [] };
  const entries = objectsOf(sent['entry'], 'Bundle.entry');
  const kept: { resource: Resource; fullUrl: unknown }[] = [];
  const left: string[] = [];
  for (const { value: entry, path } of entries) {
    const { resource, fullUrl, request } = entry;
    if (!isObject(resource) || (isObject(request) && request['method'] === 'DELETE')) left.push(path);
    else kept.push({ resource: named(resource, fullUrl, newId), fullUrl });
  }
  const addresses = new Map(
    kept.flatMap(({ resource, fullUrl }): [string, string][] =>
      typeof fullUrl === 'string' ? [[fullUrl, addressOf(resource)]] : [],
    ),
  );
  return {
    whole: sent['type'] === 'transaction',
    resources: kept.map(({ resource }) => withAddresses(resource, addresses)),
    left,
  };
}

function named(resource: JsonObject, fullUrl: unknown, newId: () => string): Resource {
  const uuid = typeof fullUrl === 'string' ? UUID.exec(fullUrl)?.[1] : undefined;
  const id = typeof resource['id'] === 'string' ? resource['id'] : (uuid ?? newId());
  return { ...resource, resourceType: String(resource['resourceType']), id };
}

/** With the addresses of its neighbours in place of their names in the bundle. */
export function withAddresses(resource: Resource, addresses: ReadonlyMap<string, string>): Resource {
  return { ...objectResolved(resource, addresses), resourceType: resource.resourceType, id: resource.id };
}

function objectResolved(object: JsonObject, addresses: ReadonlyMap<string, string>): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [
      key,
      key === 'reference' && typeof value === 'string'
        ? (addresses.get(value) ?? value)
        : valueResolved(value, addresses),
    ]),
  );
}

function valueResolved(value: unknown, addresses: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => valueResolved(each, addresses));
  return isObject(value) ? objectResolved(value, addresses) : value;
}
