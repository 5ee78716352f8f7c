import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { deniedEntry, originOf } from '../access/audit';
import type { AuditOrigin } from '../kernel/audit';
import { AppError } from '../kernel/errors';
import type { Kernel } from '../kernel/kernel';
import { recordShown, type Asker } from './audit-documents';
import { relationField } from './cms-relations';
import { requestIdOf, strapiPrincipal, type RequestState } from './request-state';

const AUDITED = /^\/(api|content-manager)(\/|$)/i;

/**
 * What the document service does not see: attempts that Strapi itself turns away, and the relation fields of the CMS,
 * which it fills past the document service. Must be called in `register`, after installRestFace.
 */
export function installRequestAudit(strapi: Core.Strapi, kernel: Kernel): void {
  strapi.server.use(async (context, next) => {
    if (!AUDITED.test(context.path)) return next();
    await next();
    try {
      await recordDenied(kernel, context);
      await recordRelations(strapi, kernel, context);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const { status, code } = error;
      context.status = status;
      context.body = { data: null, error: { status, name: 'HttpError', message: code, details: { code } } };
    }
  });
}

/** Of the CMS: who is asking there. */
function cmsOrigin(kernel: Kernel, state: RequestState, operation: string): AuditOrigin {
  return {
    actor: state.user ? { kind: 'admin', id: Number(state.user.id) } : { kind: 'nobody' },
    operation,
    purpose: 'administration',
    requestId: requestIdOf(kernel, state),
    clientId: null,
  };
}

/** An editor looks after the clinic's people and, where it is about money, its books. */
export function cmsAsker(kernel: Kernel, state: RequestState, operation: string): Asker {
  const nounOf = (type: string): string | undefined => kernel.personalTypes.get(type)?.noun;
  return {
    origin: cmsOrigin(kernel, state, operation),
    why: (_query, type) => Promise.resolve(() => (nounOf(type) === 'payment' ? 'billing' : 'administration')),
  };
}

async function recordDenied(kernel: Kernel, context: Context): Promise<void> {
  const { status, method, path } = context;
  if (status !== 401 && status !== 403) return;
  const state = context.state as RequestState;
  const isCms = !path.toLowerCase().startsWith('/api');
  const principal = isCms ? null : strapiPrincipal(state);
  // The route's pattern: a path may hold what somebody typed.
  const operation = `${method} ${state.route?.path ?? (isCms ? '/content-manager' : '/api')}`;
  const origin = isCms
    ? cmsOrigin(kernel, state, operation)
    : originOf(principal, operation, requestIdOf(kernel, state));
  const hasCredentials = context.request.headers.authorization !== undefined;
  if (status === 403 && !hasCredentials) return;
  const error = new AppError(status, status === 401 ? 'unauthenticated' : 'forbidden');
  const entry = deniedEntry(error, principal, origin, hasCredentials);
  if (entry) await kernel.audit.read(entry);
}

async function recordRelations(strapi: Core.Strapi, kernel: Kernel, context: Context): Promise<void> {
  if (context.status !== 200) return;
  const field = relationField(strapi, context);
  if (field === null) return;
  const results = (context.body as { results?: unknown } | undefined)?.results;
  const asker = cmsAsker(kernel, context.state, 'cms relations');
  await recordShown(strapi, kernel, asker, field.target, results);
}
