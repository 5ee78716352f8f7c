import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { AccessTable } from '../access/table';
import { ROLES } from '../access/principal';
import { grantsOf } from './sync-roles';
import { routesOf } from './add-routes';

export interface ClassifiedRoute {
  method: string;
  path: string;
  /** Who decides: our table by operation, our table by type, a grant that no role holds, or Strapi's admin. */
  rule:
    | { kind: 'operation'; operation: string }
    | { kind: 'grant'; action: string }
    | { kind: 'closed'; action: string };
}

/**
 * Every route that a client can reach, with the rule that guards it.
 * @throws Error for a content route that is open without a rule of ours: the boot stops there
 * @public tests/security reads it from dist
 */
export function classifyRoutes(strapi: Core.Strapi, access: AccessTable): ClassifiedRoute[] {
  const ours = routesOf(strapi).map((route): ClassifiedRoute => {
    if (!access.isOperation(route.operation))
      throw new Error(`route ${route.method} ${route.path} is not classified`);
    return {
      method: route.method,
      path: route.path,
      rule: { kind: 'operation', operation: route.operation },
    };
  });
  const known = new Set(ours.map(({ method, path }) => `${method} ${path}`));
  const granted = new Set(ROLES.flatMap((role) => grantsOf(access, role)));
  const generated = contentRoutes(strapi).flatMap((route): ClassifiedRoute[] => {
    if (known.has(`${route.method} ${route.path}`)) return [];
    if (route.action === null)
      throw new Error(`route ${route.method} ${route.path} is open and not classified`);
    const kind = granted.has(route.action) ? 'grant' : 'closed';
    return [{ method: route.method, path: route.path, rule: { kind, action: route.action } }];
  });
  return [...ours, ...generated];
}

/** The boot's gate: see classifyRoutes; and nothing may have been put into the routers beside the modules' lists. */
export function checkRoutes(strapi: Core.Strapi, access: AccessTable): void {
  const known = new Set(
    classifyRoutes(strapi, access).map(({ method, path }) => `${method} ${withoutSlash(path)}`),
  );
  for (const { method, path } of routedIn(strapi.server.api('content-api').listRoutes())) {
    if (!known.has(`${method} ${withoutSlash(path)}`)) {
      throw new Error(`route ${method} ${path} is served and not classified`);
    }
  }
  for (const { method, path } of routedIn(strapi.server.listRoutes())) {
    if (!STRAPI_PAGES.some((page) => page.test(path))) {
      throw new Error(`route ${method} ${path} is served outside the API and not classified`);
    }
  }
  for (const { path, plugin } of openAdminRoutes(strapi)) {
    throw new Error(`route ${path} of plugin ${plugin} is open and not classified`);
  }
}

/** What Strapi itself serves without asking who comes: the health check, public files, the admin's own pages. */
const STRAPI_PAGES = [
  /^\/_health$/,
  /^\/uploads\/\(\.\*\)$/,
  /^\/$/,
  /^\/\(\(\?!uploads\/\)\.\+\)$/,
  /^\/admin\b/,
];

function routedIn(
  layers: readonly { methods: string[]; path: unknown }[],
): { method: string; path: string }[] {
  // koa-router answers HEAD wherever GET is; layers without methods are middlewares.
  return layers.flatMap(({ methods, path }) =>
    methods.filter((method) => method !== 'HEAD').map((method) => ({ method, path: String(path) })),
  );
}

/** Routes for the admin panel are Strapi's business, save for those in plugins of ours. */
function openAdminRoutes(strapi: Core.Strapi): { path: string; plugin: string }[] {
  const own = Object.entries(strapi.plugins).filter(([name]) => isOurs(strapi, name));
  return own.flatMap(([plugin, module]) =>
    Object.values(module.routes as Record<string, Core.Router>)
      .filter((router) => router.type !== 'content-api')
      .flatMap((router) => router.routes)
      .filter((route) => route.config?.auth === false)
      .map((route) => ({ path: `${route.method} ${route.path}`, plugin })),
  );
}

/** Plugins of this repository are named in its configuration by their folder. */
function isOurs(strapi: Core.Strapi, plugin: string): boolean {
  const configured: unknown = strapi.config.get(`enabledPlugins.${plugin}.pathToPlugin`);
  return typeof configured === 'string' && configured.startsWith(path.join(strapi.dirs.app.root, 'plugins'));
}

function withoutSlash(route: string): string {
  return route.length > 1 ? route.replace(/\/+$/, '') : route;
}

interface ContentRoute {
  method: string;
  path: string;
  /** The permission that Strapi asks for; null when the route asks for none. */
  action: string | null;
}

function contentRoutes(strapi: Core.Strapi): ContentRoute[] {
  const modules = [...Object.values(strapi.apis), ...Object.values(strapi.plugins)];
  return modules.flatMap((module) =>
    Object.values(module.routes as Record<string, Core.Router>)
      .filter((router) => router.type === 'content-api')
      .flatMap((router) =>
        router.routes.map((route) => ({
          method: route.method,
          path: `/api${route.config?.prefix ?? router.prefix ?? ''}${route.path}`,
          action: actionOf(route),
        })),
      ),
  );
}

function actionOf(route: Core.Route): string | null {
  const auth: unknown = route.config?.auth;
  if (auth === false) return null;
  const scope = (auth as { scope?: unknown } | undefined)?.scope;
  return Array.isArray(scope) && typeof scope[0] === 'string' ? scope[0] : null;
}
