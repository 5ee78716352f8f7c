import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { AccessTable } from '../access/table';
import type { Kernel } from '../kernel/kernel';
import { AppError, isClash } from '../kernel/errors';
import { audited } from './audit-documents';
import { cmsAsker } from './audit-requests';
import { withinClinic } from './cms-scope';
import { needsReason, withoutPersons } from './cms-reason';
import { refusalOf } from './install-guard';
import { requestIdOf, type RequestState } from './request-state';

/** Said wherever somebody tries to write a fact. */
export const READ_ONLY =
  'This is written by Daktari itself and can only be read here. Change the visit instead.';

const WRITES = new Set(['create', 'update', 'delete', 'clone', 'publish', 'unpublish', 'discardDraft']);

/**
 * What holds for editors in the CMS too: facts that a plugin writes (visits, payments) are read-only there, and whatever
 * they see or change of people is on the trail.
 */
export function guardCms(strapi: Core.Strapi, kernel: Kernel, access: AccessTable): void {
  strapi.documents.use(async (context, next) => {
    const request = strapi.requestContext.get();
    if (request?.state.route?.info?.type !== 'admin') return next();
    const uid: string = context.uid;
    const run = async () => {
      const { documentId } = context.params as { documentId?: unknown };
      const call = {
        uid,
        action: context.action,
        documentId: typeof documentId === 'string' ? documentId : null,
      };
      const asker = cmsAsker(kernel, request.state, `cms ${uid}.${context.action}`);
      return audited(strapi, kernel, call, asker, async () => next());
    };
    if (WRITES.has(context.action) && isFact(access, uid)) throw new errors.ForbiddenError(READ_ONLY);
    const person = (request.state as RequestState).cms;
    if (person === undefined) throw new errors.UnauthorizedError();
    const params = context.params as Record<string, unknown>;
    if (!person.looks) {
      // The panel's first page lists what was edited last, of all types: it shows nobody to who said no reason.
      if (needsReason(kernel, uid) && isHomepage(request.path)) return context.action === 'count' ? 0 : [];
      withoutPersons(strapi, kernel, { uid: context.uid, params });
    }
    try {
      return await (person.kind === 'operator'
        ? run()
        : withinClinic(strapi, person, { uid: context.uid, action: context.action, params }, run));
    } catch (error) {
      if (error instanceof errors.ApplicationError || error instanceof errors.HttpError) throw error;
      const { status, words } = cmsAnswer(error, context.action, kernel, requestIdOf(kernel, request.state));
      return request.throw(status, words);
    }
  });
}

/** Said where two people, or a person and a booking, write at the same moment. */
export const AT_THE_SAME_MOMENT =
  'Somebody else saved something here at the same moment, so nothing was saved. Please save again.';

/** What the panel is told of an error that is none of Strapi's. */
export function cmsAnswer(
  error: unknown,
  action: string,
  kernel: Kernel,
  requestId: string,
): { status: number; words: string } {
  if (isClash(error)) {
    kernel.log.warn('cms.clash', { requestId });
    return { status: 409, words: AT_THE_SAME_MOMENT };
  }
  const { status, code } = error instanceof AppError ? error : refusalOf(error, action, kernel, requestId);
  return { status, words: code };
}

function isHomepage(path: string): boolean {
  return /^\/content-manager\/homepage\//i.test(path);
}

/** Types over which the access table gives nobody a write: they are the readable face of a plugin's facts. */
export function isFact(access: AccessTable, uid: string): boolean {
  const rules = access.rules().types.filter((rule) => rule.type === uid);
  return (
    rules.length > 0 &&
    rules.every(({ actions }) => actions.every((action) => action === 'find' || action === 'findOne'))
  );
}
