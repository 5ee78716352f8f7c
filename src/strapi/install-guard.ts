import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { askingOf } from '../access/asking';
import { deniedEntry, originOf } from '../access/audit';
import { guardDocuments, reachableRows, rowsToLink, type TypeShape } from '../access/guard';
import type { Principal } from '../access/principal';
import type { AccessTable, Action, Asking, RowFilter } from '../access/table';
import { whyByRule } from '../access/why-seen';
import { OutOfReach, type AuditOrigin } from '../kernel/audit';
import { AppError, conflict, invalid, isClash, violatedUnique } from '../kernel/errors';
import type { Kernel } from '../kernel/kernel';
import { reasonOf } from '../kernel/log';
import { audited, hiddenRow } from './audit-documents';
import { opaqueQuery } from './opaque-query';
import { requestIdOf, strapiPrincipal, type RequestState } from './request-state';

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
      const principal = strapiPrincipal(request.state);
      const action = ACTIONS[context.action];
      if (!action) throw new AppError(403, 'forbidden');
      const now = kernel.clock.now();
      const asking = askingOf({ kernel, access, query: kernel.db(), principal, now }, opaqueQuery);
      checkQueryAsSent(access, strapi, asking, request, { type: uid, action });
      const params: Record<string, unknown> = { ...context.params };
      const shapes = (type: string): TypeShape | null => shapeOf(strapi, type);
      const narrowed = guardDocuments(access, shapes, asking, { type: uid, action, params });
      const origin = originOf(principal, `${uid}.${action}`, requestIdOf(kernel, request.state));
      if (action === 'update' || action === 'delete') {
        const asked = String(params.documentId);
        const rows = reachableRows(access, asking, uid);
        const inReach = await areAmong(strapi, { type: uid, documentIds: [asked], rows });
        if (!inReach) await refuseHidden(kernel, principal, origin, uid, asked);
      }
      if (action === 'create' || action === 'update') {
        for (const link of rowsToLink(access, shapes, asking, { type: uid, params })) {
          if (!(await areAmong(strapi, link))) throw new AppError(404, 'not_found');
        }
      }
      Object.assign(context.params, narrowed);
      const documentId = typeof params.documentId === 'string' ? params.documentId : null;
      const call = { uid, action: context.action, documentId };
      const asker = { origin, why: whyByRule(access, principal, now) };
      const result = await audited(strapi, kernel, call, asker, async () => next());
      if (action === 'findOne' && result === null && documentId !== null) {
        await refuseHidden(kernel, principal, origin, uid, documentId);
      }
      return result;
    } catch (error) {
      throw asStrapiError(error, context.action, kernel, request.state);
    }
  });
}

/**
 * Strapi drops from the query what its own permissions hide before it asks for documents, so that a probe looks
 * answered. The query as it came is therefore checked too, once a request.
 */
function checkQueryAsSent(
  access: AccessTable,
  strapi: Core.Strapi,
  asking: Asking,
  request: { query: unknown; state: RequestState },
  { type, action }: { type: string; action: Action },
): void {
  if (request.state.queryChecked) return;
  request.state.queryChecked = true;
  const params = { ...(request.query as Record<string, unknown>) };
  guardDocuments(access, (name) => shapeOf(strapi, name), asking, { type, action, params, asSent: true });
}

async function areAmong(
  strapi: Core.Strapi,
  { type, documentIds, rows }: { type: string; documentIds: readonly string[]; rows: RowFilter },
): Promise<boolean> {
  const where = { $and: [{ documentId: { $in: documentIds } }, rows] };
  const found = await strapi.db.query(type).findMany({ where, select: ['id', 'documentId'] });
  return new Set(found.map(({ documentId }) => documentId)).size === documentIds.length;
}

/** A 404 like any other to the caller; on the trail when the row is there and somebody else's. @throws AppError 404 */
async function refuseHidden(
  kernel: Kernel,
  principal: Principal | null,
  origin: AuditOrigin,
  uid: string,
  documentId: string,
): Promise<never> {
  const touched = await hiddenRow(kernel, uid, documentId);
  if (!touched) throw new AppError(404, 'not_found');
  const refusal = new OutOfReach(touched);
  const entry = deniedEntry(refusal, principal, origin, true);
  if (entry) await kernel.audit.read(entry);
  throw refusal;
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
function asStrapiError(error: unknown, action: string, kernel: Kernel, state: RequestState): unknown {
  if (error instanceof errors.ApplicationError || error instanceof errors.HttpError) return error;
  const refusal =
    error instanceof AppError ? error : refusalOf(error, action, kernel, requestIdOf(kernel, state));
  const details = { ...refusal.details, code: refusal.code };
  if (refusal.status === 404) return new errors.NotFoundError(refusal.code, details);
  if (refusal.status === 403) return new errors.ForbiddenError(refusal.code, details);
  if (refusal.status === 401) return new errors.UnauthorizedError(refusal.code, details);
  return new errors.ValidationError(refusal.code, details);
}

// Strapi would log what it does not know with the statement and its values, which may be somebody's name.
export function refusalOf(error: unknown, action: string, kernel: Kernel, requestId: string): AppError {
  if (violatedUnique(error) !== null || isClash(error)) return conflict('conflict');
  if (isBadValue(error) || isBadQuestion(error, action)) return invalid('invalid_input');
  kernel.log.error('http.failed', { reason: reasonOf(error), requestId });
  return new AppError(500, 'internal');
}

/** The database could not read a value as its column's type: PostgreSQL's class 22 and its missing operator, SQLite's mismatch. */
function isBadValue(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return /^(22\w{3}|42883)$/.test(code) || code === 'SQLITE_MISMATCH' || code === 'SQLITE_TOOBIG';
}

/**
 * Strapi's query builder throws plain errors about filters and values that it cannot read. A failing database has a
 * code, a mistake of ours another class.
 */
function isBadQuestion(error: unknown, action: string): boolean {
  if (!(error instanceof Error) || 'code' in error) return false;
  return (
    /^Invalid\w*Format$/.test(error.name) ||
    (error.name === 'Error' && ACTIONS[action]?.startsWith('find') === true)
  );
}
