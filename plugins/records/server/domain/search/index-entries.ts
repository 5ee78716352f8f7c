import type { Resource } from '../resource';
import { isObject } from '../validation/finding';
import { SEARCH_PARAMS, type SearchParam } from './params';
import { spanOf } from './time-span';
import { addressesOf, beginningsOf, statusTexts, tokenTexts } from './values';

/** One value that a resource is found by. `secret`: kept as a keyed hash; `plain`: as it is. */
export type IndexEntry = { param: string } & (
  { secret: string } | { plain: string } | { from: string; to: string }
);

/** More than any real resource has; what is beyond is found by other values. */
const MOST = 400;

/** What a resource is found by; nothing for types that nobody searches. */
export function indexEntries(resource: Resource): IndexEntry[] {
  const entries = Object.entries(SEARCH_PARAMS[resource.resourceType] ?? {}).flatMap(([param, search]) =>
    entriesOf(param, search, resource),
  );
  const seen = new Map(entries.map((entry) => [JSON.stringify(entry), entry]));
  return [...seen.values()].slice(0, MOST);
}

function entriesOf(param: string, { kind, paths, target }: SearchParam, resource: Resource): IndexEntry[] {
  const values = paths.flatMap((path) => valuesAt(resource, path.split('.')));
  switch (kind) {
    case 'token':
      return values.flatMap(tokenTexts).map((secret) => ({ param, secret }));
    case 'words':
      return values.flatMap(beginningsOf).map((secret) => ({ param, secret }));
    case 'reference':
      return values.flatMap((value) => addressesOf(value, target)).map((secret) => ({ param, secret }));
    case 'status':
      return values.flatMap(statusTexts).map((plain) => ({ param, plain }));
    case 'date':
      return values.flatMap((value) => {
        const span = spanOf(value);
        return span ? [{ param, ...span }] : [];
      });
    case 'patient':
    case 'listed-name':
    case 'listed-day':
      return [];
  }
}

function valuesAt(value: unknown, [name, ...rest]: readonly string[]): unknown[] {
  if (Array.isArray(value))
    return value.flatMap((each) => valuesAt(each, name === undefined ? [] : [name, ...rest]));
  if (name === undefined) return value === undefined ? [] : [value];
  return isObject(value) && Object.hasOwn(value, name) ? valuesAt(value[name], rest) : [];
}
