import type { Resource } from '../resource';
import { isObject } from '../validation/finding';

/** A resource as it is given out: with the version that it is, and when that came about. */
export interface Versioned {
  resource: Resource;
  versionId: string;
  changedAt: Date;
}

export function versionedResource({ resource, versionId, changedAt }: Versioned): Resource {
  const meta = isObject(resource['meta']) ? resource['meta'] : {};
  return { ...resource, meta: { ...meta, versionId, lastUpdated: changedAt.toISOString() } };
}

export function versionHeaders({
  versionId,
  changedAt,
}: Omit<Versioned, 'resource'>): Record<string, string> {
  return { ETag: tagOf(versionId), 'Last-Modified': changedAt.toUTCString() };
}

export function tagOf(versionId: string | number): string {
  return `W/"${versionId}"`;
}

/** The versions that a header names (RFC 9110, 13.1); `*` stands for itself. */
export function tagsIn(header: string): string[] {
  return header.split(',').flatMap((each) => {
    const [, tag] = /^\s*(?:W\/)?"([^"]{1,64})"\s*$/.exec(each) ?? [];
    return tag ?? (each.trim() === '*' ? ['*'] : []);
  });
}

/** What was sent, without what only a server says. */
export function withoutVersion(sent: Resource): Resource {
  const { meta, ...rest } = sent;
  if (!isObject(meta)) return sent;
  const { versionId: _version, lastUpdated: _changed, ...own } = meta;
  return {
    ...rest,
    resourceType: sent.resourceType,
    id: sent.id,
    ...(Object.keys(own).length > 0 ? { meta: own } : {}),
  };
}
