import type { ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';

const names = new WeakMap<ServerResponse, string>();
const NAMELESS = 'unmatched';

/** Under which name a reply is measured, for doors that are not the dispatcher. A pattern, never a path as it came. */
export function nameRoute(response: ServerResponse, name: string): void {
  names.set(response, name);
}

export function routeNameOf(response: ServerResponse): string {
  return names.get(response) ?? NAMELESS;
}

/** What Strapi itself serves goes by the pattern of its route. Called in `register`, before its own middlewares stand. */
export function nameStrapiRoutes(strapi: Core.Strapi): void {
  strapi.server.use(async (context, next) => {
    try {
      await next();
    } finally {
      // @koa/router leaves the pattern of the route that it took; see koajs/router, API.md, "named routes".
      const { _matchedRoute: pattern } = context as { _matchedRoute?: unknown };
      if (typeof pattern === 'string') nameRoute(context.res, `${context.method} ${pattern}`);
    }
  });
}
