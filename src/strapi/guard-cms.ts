import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { AccessTable } from '../access/table';
import type { Kernel } from '../kernel/kernel';

const WRITES = new Set(['create', 'update', 'delete', 'clone', 'publish', 'unpublish', 'discardDraft']);

/**
 * What holds for editors in the CMS too: facts that a plugin writes (visits, payments) are read-only there, and what
 * they do edit passes the checks that the plugins contributed.
 */
export function guardCms(strapi: Core.Strapi, kernel: Kernel, access: AccessTable): void {
  strapi.documents.use(async (context, next) => {
    const route = strapi.requestContext.get()?.state.route;
    if (route?.info?.type !== 'admin' || !WRITES.has(context.action)) return next();
    const uid: string = context.uid;
    if (isFact(access, uid)) {
      throw new errors.ForbiddenError(
        'This is written by Daktari itself and can only be read here. Change the visit instead.',
      );
    }
    const params = context.params as { data?: Record<string, unknown> };
    const problem = params.data ? kernel.contentChecks.get(uid)?.(params.data) : null;
    if (problem) throw new errors.ValidationError(problem);
    return next();
  });
}

/** Types over which the access table gives nobody a write: they are the readable face of a plugin's facts. */
function isFact(access: AccessTable, uid: string): boolean {
  const rules = access.rules().types.filter((rule) => rule.type === uid);
  return (
    rules.length > 0 &&
    rules.every(({ actions }) => actions.every((action) => action === 'find' || action === 'findOne'))
  );
}
