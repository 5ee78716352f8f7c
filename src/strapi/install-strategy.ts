import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { AUTHENTICATOR, CHALLENGE } from '../access/authenticator';
import type { Principal, Role } from '../access/principal';
import type { AccessTable } from '../access/table';
import { AppError } from '../kernel/errors';
import type { Kernel } from '../kernel/kernel';
import { grantsOf } from './sync-roles';

interface Auth {
  credentials: { role: Role } | null;
}
type Authenticate = (context: Context, next: () => Promise<unknown>) => Promise<unknown>;
interface Config {
  scope?: string | string[];
}

/**
 * One way in for the generated REST too: who asks is what our authenticator says, and what a role may is the access
 * table. Strapi's own strategies (its JWTs, its API tokens) are not asked for routes of the content API; they would be
 * doors beside ours. Called in `register`.
 */
export function installStrategy(strapi: Core.Strapi, kernel: Kernel, access: AccessTable): void {
  const allowed = new Map<Role, ReadonlySet<string>>();
  const mayRole = (role: Role, action: string): boolean => {
    const known = allowed.get(role) ?? new Set(grantsOf(access, role));
    allowed.set(role, known);
    return known.has(action);
  };

  const strategy = {
    name: 'daktari',
    verify: ({ credentials }: Auth, { scope }: Config): void => {
      // A route without a scope is for whoever has signed in.
      const fits = scope === undefined ? credentials !== null : all(scope, credentials?.role ?? 'public');
      if (!fits) throw credentials ? new errors.ForbiddenError() : new errors.UnauthorizedError();
    },
  };
  function all(scope: string | string[], role: Role): boolean {
    return [scope].flat().every((action) => mayRole(role, action));
  }

  async function authenticate(context: Context, next: () => Promise<unknown>): Promise<unknown> {
    const { method, url, headers } = context.request;
    try {
      const authenticator = kernel.services.use(AUTHENTICATOR);
      const principal: Principal | null = await authenticator.principalOf({ method, url, headers });
      const credentials = principal && { id: principal.userId, role: principal.role };
      Object.assign(context.state, {
        principal,
        user: credentials ?? undefined,
        isAuthenticated: true,
        auth: { strategy, credentials, ability: null },
      });
    } catch (error) {
      if (!(error instanceof AppError) || error.status !== 401) throw error;
      context.set('WWW-Authenticate', error.headers['WWW-Authenticate'] ?? CHALLENGE);
      throw new errors.UnauthorizedError();
    }
    return next();
  }

  const auth: { authenticate: Authenticate } = strapi.get('auth');
  const others = auth.authenticate.bind(auth);
  auth.authenticate = (context, next) => {
    const { route } = context.state as { route?: Core.Route };
    const ours = route?.info?.type === 'content-api' && route.config?.auth !== false;
    return ours ? authenticate(context, next) : others(context, next);
  };
}
