import { isObject } from './validation/finding';

/** Given by the server anew with each version, and nothing that was recorded. */
const OF_THE_SERVER = ['versionId', 'lastUpdated'];

/** Whether two say the same, whatever version they are. */
export function isSameResource(one: unknown, other: unknown): boolean {
  return canonicalOf(one) === canonicalOf(other);
}

function canonicalOf(resource: unknown): string {
  return JSON.stringify(
    isObject(resource) ? sorted({ ...resource, meta: ownMeta(resource['meta']) }) : resource,
  );
}

/** Without what the server gives; nothing where nothing else stands. */
function ownMeta(meta: unknown): unknown {
  if (!isObject(meta)) return meta;
  const own = Object.entries(meta).filter(([key]) => !OF_THE_SERVER.includes(key));
  return own.length > 0 ? Object.fromEntries(own) : undefined;
}

/** The order of properties says nothing in JSON. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
