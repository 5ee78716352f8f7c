import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { AccessTable } from '../access/table';

/** Said wherever somebody tries to write a fact. */
export const READ_ONLY =
  'This is written by Daktari itself and can only be read here. Change the visit instead.';

const WRITES = new Set(['create', 'update', 'delete', 'clone', 'publish', 'unpublish', 'discardDraft']);

/**
 * What holds for editors in the CMS too: facts that a plugin writes (visits, payments) are read-only there.
 */
export function guardCms(strapi: Core.Strapi, access: AccessTable): void {
  strapi.documents.use(async (context, next) => {
    const route = strapi.requestContext.get()?.state.route;
    if (route?.info?.type !== 'admin' || !WRITES.has(context.action)) return next();
    const uid: string = context.uid;
    if (isFact(access, uid)) {
      throw new errors.ForbiddenError(READ_ONLY);
    }
    return next();
  });
}

/** Types over which the access table gives nobody a write: they are the readable face of a plugin's facts. */
export function isFact(access: AccessTable, uid: string): boolean {
  const rules = access.rules().types.filter((rule) => rule.type === uid);
  return (
    rules.length > 0 &&
    rules.every(({ actions }) => actions.every((action) => action === 'find' || action === 'findOne'))
  );
}
