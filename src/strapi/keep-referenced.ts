import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { AccessTable } from '../access/table';
import { foreignKeys } from './foreign-keys';
import { isFact } from './guard-cms';

/** Said to whoever deletes what a fact points to. */
export const IN_USE =
  'Visits or payments belong to this, so it cannot be deleted. Switch Active off instead: then nobody can book it.';

/**
 * Facts must keep saying who was seen and what was paid for: the database would empty their columns when the row goes
 * that they point to. Holds for every way of deleting a document, bulk actions included.
 */
export function keepReferenced(strapi: Core.Strapi, access: AccessTable): void {
  strapi.documents.use(async (context, next) => {
    const { documentId } = context.params as { documentId?: unknown };
    if (context.action !== 'delete' || typeof documentId !== 'string') return next();
    for (const fact of Object.keys(strapi.contentTypes) as UID.ContentType[]) {
      if (!isFact(access, fact)) continue;
      for (const { name, target } of foreignKeys(strapi, fact)) {
        if (target !== context.uid) continue;
        const found = await strapi.db.query(fact).count({ where: { [name]: { documentId } } });
        if (found > 0) throw new errors.ValidationError(IN_USE);
      }
    }
    return next();
  });
}
