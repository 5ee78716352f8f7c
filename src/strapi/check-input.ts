import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { holdsNul, isDeeperThan } from '../access/hostile-input';

const MAX_DEPTH = 24;

/**
 * Refuses what no route of ours can mean, once Strapi has parsed it and before its recursive checks see it.
 * Must be called in `bootstrap`: between Strapi's body parser and its router.
 */
export function installInputCheck(strapi: Core.Strapi): void {
  strapi.server.use(async (context, next) => {
    if (/^\/api(\/|$)/i.test(context.path)) {
      const { query, body } = context.request as { query: unknown; body?: unknown };
      const given = [decoded(context.path), query, body];
      if (given.some((value) => holdsNul(value) || isDeeperThan(value, MAX_DEPTH))) {
        throw new errors.ValidationError('invalid_input', { code: 'invalid_input' });
      }
    }
    return next();
  });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new errors.NotFoundError();
  }
}
