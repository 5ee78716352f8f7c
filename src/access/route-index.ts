import type { Route } from './route';

export type Found =
  { kind: 'route'; route: Route; params: Record<string, string> } | { kind: 'wrong-method'; allow: string[] };

export interface RouteIndex {
  find(method: string, path: string): Found | null;
}

/**
 * Routes by number of path segments, then by comparing segments: a handful of candidates, no regular expressions.
 * @throws Error when two routes are one
 */
export function createRouteIndex(routes: readonly Route[]): RouteIndex {
  const bySize = new Map<number, { route: Route; segments: string[] }[]>();
  for (const route of routes) {
    const segments = split(route.path);
    const same = bySize.get(segments.length) ?? [];
    const twin = same.find(
      (other) => other.route.method === route.method && isSamePath(other.segments, segments),
    );
    if (twin) throw new Error(`${route.method} ${route.path} is registered twice`);
    bySize.set(segments.length, [...same, { route, segments }]);
  }

  return {
    find: (method, path) => {
      const asked = split(path);
      const allow: string[] = [];
      for (const { route, segments } of bySize.get(asked.length) ?? []) {
        const params = match(segments, asked);
        if (!params || !isTaken(route, params)) continue;
        if (route.method === method) return { kind: 'route', route, params };
        allow.push(route.method);
      }
      return allow.length > 0 ? { kind: 'wrong-method', allow } : null;
    },
  };
}

/** The second of two such routes would never be reached. */
function isSamePath(one: string[], other: string[]): boolean {
  return one.every(
    (segment, i) => segment === other[i] || (segment.startsWith(':') && other[i]?.startsWith(':')),
  );
}

function isTaken({ takes = {} }: Route, params: Readonly<Record<string, string>>): boolean {
  return Object.entries(takes).every(([name, values]) => values.has(params[name] ?? ''));
}

function split(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

function match(pattern: string[], asked: string[]): Record<string, string> | null {
  const params: Record<string, string> = {};
  for (const [i, segment] of pattern.entries()) {
    const value = asked[i] ?? '';
    if (!segment.startsWith(':')) {
      if (segment !== value) return null;
      continue;
    }
    try {
      const text = decodeURIComponent(value);
      if (text.includes('\0')) return null;
      params[segment.slice(1)] = text;
    } catch {
      return null;
    }
  }
  return params;
}
