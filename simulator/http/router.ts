import type { Handler, Route } from './call';

export type Match =
  | { kind: 'found'; handler: Handler; params: Record<string, string> }
  | { kind: 'wrong-method' }
  | { kind: 'unknown' };

export type Router = (method: string, path: string) => Match;

type Compiled = { method: string; pattern: RegExp; handler: Handler };

/** Finds a route by method and path; `:name` matches one segment, `*name` the rest. The first match wins. */
export function createRouter(routes: Route[]): Router {
  const compiled: Compiled[] = routes.map((route) => ({
    method: route.method,
    pattern: patternOf(route.path),
    handler: route.handler,
  }));
  return (method, path) => {
    let known = false;
    for (const route of compiled) {
      const found = route.pattern.exec(path);
      if (!found) continue;
      known = true;
      if (route.method === method)
        return { kind: 'found', handler: route.handler, params: decode(found.groups ?? {}) };
    }
    return known ? { kind: 'wrong-method' } : { kind: 'unknown' };
  };
}

function patternOf(path: string): RegExp {
  const source = path
    .replace(/[.+?^$()[\]{}|\\]/g, '\\$&')
    .replace(/:(\w+)/g, '(?<$1>[^/]+)')
    .replace(/\*(\w+)/g, '(?<$1>.+)');
  return new RegExp(`^${source}$`);
}

function decode(groups: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, safeDecode(value)]));
}

function safeDecode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
