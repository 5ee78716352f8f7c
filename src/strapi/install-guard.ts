import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { guardDocuments, reachableRows, type TypeShape } from '../access/guard';
import { loadPrincipal, type Principal } from '../access/principal';
import type { AccessTable, Action } from '../access/table';
import { AppError } from '../kernel/errors';
import type { Kernel } from '../kernel/kernel';

const ACTIONS: Readonly<Record<string, Action>> = {
  findMany: 'find',
  findFirst: 'find',
  count: 'find',
  findOne: 'findOne',
  create: 'create',
  update: 'update',
  delete: 'delete',
};

/** Applies the access table to every document that the generated REST reads or writes. */
export function installGuard(strapi: Core.Strapi, kernel: Kernel, access: AccessTable): void {
  strapi.documents.use(async (context, next) => {
    const request = strapi.requestContext.get();
    if (request?.state.route?.info?.type !== 'content-api') return next();
    const uid: string = context.uid;
    // Sign-in reads its own tables; what a role may do there is granted action by action in sync-roles.ts.
    if (uid.startsWith('plugin::users-permissions.')) return next();
    try {
      const principal = await principalOf(kernel, request.state);
      const action = ACTIONS[context.action];
      if (!action) throw new AppError(403, 'forbidden');
      const params: Record<string, unknown> = { ...context.params };
      const narrowed = guardDocuments(access, (type) => shapeOf(strapi, type), principal, {
        type: uid,
        action,
        params,
      });
      if (action === 'update' || action === 'delete') {
        const documentId = String(params.documentId);
        const rows = reachableRows(access, principal, uid);
        const found = await strapi.db
          .query(context.uid)
          .findOne({ where: { $and: [{ documentId }, rows] }, select: ['id'] });
        if (!found) throw new AppError(404, 'not_found');
      }
      Object.assign(context.params, narrowed);
    } catch (error) {
      throw error instanceof AppError ? asStrapiError(error) : error;
    }
    return next();
  });
}

async function principalOf(kernel: Kernel, state: RequestState): Promise<Principal | null> {
  if (!state.user) return null;
  state.principal ??= await loadPrincipal(kernel.db(), Number(state.user.id));
  if (!state.principal) throw new AppError(403, 'forbidden');
  return state.principal;
}

interface RequestState {
  user?: { id: number | string };
  principal?: Principal | null;
}

function shapeOf(strapi: Core.Strapi, type: string): TypeShape | null {
  const model = strapi.contentTypes[type as UID.ContentType];
  if (!model) return null;
  const attributes = Object.entries(model.attributes).map(([key, attribute]) => {
    const target = attribute.type === 'relation' && 'target' in attribute ? attribute.target : null;
    return [key, { relationTo: target }] as const;
  });
  return { attributes: Object.fromEntries(attributes) };
}

/** Strapi's own error classes keep its generated routes' envelope; the code goes along in `details`. */
function asStrapiError(error: AppError): Error {
  const details = { ...error.details, code: error.code };
  if (error.status === 404) return new errors.NotFoundError(error.code, details);
  if (error.status === 403) return new errors.ForbiddenError(error.code, details);
  return new errors.ValidationError(error.code, details);
}
