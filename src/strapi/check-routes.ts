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

export function checkRoutes(strapi: Core.Strapi, access: AccessTable): void {
  classifyRoutes(strapi, access);
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
