import { addressOf, type Resource } from '../resource';
import type { Pair } from '../search/parse-search';
import type { JsonObject } from '../validation/finding';
import { tagOf } from './versioned';

/** What a page of a search shows. */
export interface PageOf {
  /** The server's address, without a stroke at its end. */
  base: string;
  /** Below it: `Observation`, `Patient/p1/$everything`. */
  path: string;
  pairs: readonly Pair[];
  /** Where the next page begins; null at the end. */
  next: string | null;
  total: number | null;
}

export function searchset(
  page: PageOf,
  found: readonly { resource: Resource; mode: 'match' | 'include' }[],
): JsonObject {
  const own = page.pairs.filter(([name]) => name !== '_cursor');
  const next =
    page.next === null ? [] : [{ relation: 'next', url: urlOf(page, [...own, ['_cursor', page.next]]) }];
  return bundle('searchset', page, [{ relation: 'self', url: urlOf(page, page.pairs) }, ...next], {
    entry: found.map(({ resource, mode }) => ({
      fullUrl: `${page.base}/${addressOf(resource)}`,
      resource,
      search: { mode },
    })),
  });
}

/** One version in a history; deleted ones bring no resource. */
export interface Past {
  address: string;
  version: number;
  recordedAt: Date;
  deleted: boolean;
  resource: Resource | null;
}

export function historySet(page: PageOf, versions: readonly Past[]): JsonObject {
  const own = page.pairs.filter(([name]) => name !== '_cursor');
  const next =
    page.next === null ? [] : [{ relation: 'next', url: urlOf(page, [...own, ['_cursor', page.next]]) }];
  return bundle('history', page, [{ relation: 'self', url: urlOf(page, page.pairs) }, ...next], {
    entry: versions.map(({ address, version, recordedAt, deleted, resource }) => ({
      fullUrl: `${page.base}/${address}`,
      ...(resource && !deleted ? { resource } : {}),
      request: { method: deleted ? 'DELETE' : 'PUT', url: address },
      response: {
        status: deleted ? '204' : version === 1 ? '201' : '200',
        etag: tagOf(version),
        lastModified: recordedAt.toISOString(),
      },
    })),
  });
}

/** FHIR knows no empty list. */
function bundle(type: string, { total }: PageOf, link: object[], { entry }: { entry: object[] }): JsonObject {
  return {
    resourceType: 'Bundle',
    type,
    ...(total === null ? {} : { total }),
    link,
    ...(entry.length > 0 ? { entry } : {}),
  };
}

function urlOf({ base, path }: PageOf, pairs: readonly Pair[]): string {
  const query = new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString();
  return `${base}/${path}${query === '' ? '' : `?${query}`}`;
}
