import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { CMS_GATE } from '../access/cms/person';
import type { Kernel } from '../kernel/kernel';
import { relationField } from './cms-relations';
import { refuseUnreasoned } from './cms-reason';
import type { RequestState } from './request-state';

/** Said where Strapi's own sign-in, or another door beside the people's accounts, is asked. */
const NO_PASSWORDS = 'Sign in to the CMS with your Daktari account: open /cms/sign-in.';
const PEOPLE =
  "Who works in the CMS is decided by people's Daktari accounts: invite colleagues there, and name operators with npm run cms:operator.";

const COUNTS = /^\/content-manager\/homepage\/count-documents\/?$/i;
const NOTHING_COUNTED = { data: { draft: 0, published: 0, modified: 0 } };

const WEBHOOKS =
  'Webhooks are off here: they would carry patients out of the CMS, with no reason and no trail.';

type Authenticate = (context: Context, next: () => Promise<unknown>) => Promise<unknown>;

/**
 * Ahead of every route of Strapi's admin, its plugins' included: the session belongs to a person who may still be here.
 * So whatever ends their sign-in ends the CMS at the next request. Must be called in `register`.
 */
export function guardCmsSession(strapi: Core.Strapi, kernel: Kernel): void {
  const auth: { authenticate: Authenticate } = strapi.get('auth');
  const others = auth.authenticate.bind(auth);

  auth.authenticate = async (context, next) => {
    const { route } = context.state as { route?: Core.Route };
    if (route?.info?.type !== 'admin') return others(context, next);
    const gate = kernel.services.use(CMS_GATE);
    if (route.config?.auth === false) {
      if (!gate.passwords && !isOpen(context)) throw new errors.ForbiddenError(NO_PASSWORDS);
      return others(context, next);
    }
    const sessionId = sessionIn(strapi, context);
    const person = sessionId === null ? null : await gate.personOf(sessionId);
    // A token of Strapi's "admin tokens" is no session of anybody's.
    if (sessionId === null || person === null) throw new errors.UnauthorizedError();
    const state = context.state as RequestState;
    state.cms = person;
    if (!gate.passwords) refusePeople(context);
    const field = relationField(strapi, context);
    if (!person.looks) refuseUnreasoned(kernel, context, field);
    refuseWebhooks(context);
    // Strapi counts whole tables there, and its first page asks although we left the chart out: refused, every visit of
    // it would stand on the trail as an attempt.
    if (person.kind === 'editor' && COUNTS.test(context.path)) {
      context.body = NOTHING_COUNTED;
      return undefined;
    }
    // Before Strapi forgets the session: afterwards nobody knows which browser it was in.
    if (isLogout(context)) await gate.signedOut(sessionId);
    return others(context, next);
  };
}

/** Of what Strapi answers without asking who comes: its pages, and a session's own renewal. */
function isOpen({ method, path }: Context): boolean {
  const low = path.toLowerCase().replace(/\/+$/, '');
  if (method === 'POST') return low === '/admin/access-token';
  return (method === 'GET' || method === 'HEAD') && !/^\/admin\/(connect|registration-info)\b/.test(low);
}

function sessionIn(strapi: Core.Strapi, context: Context): string | null {
  const [, token] = /^bearer (\S+)$/i.exec(context.get('Authorization')) ?? [];
  if (token === undefined) return null;
  const read = strapi.sessionManager('admin').validateAccessToken(token);
  return read.isValid ? read.payload.sessionId : null;
}

/** Accounts are made and named from persons; a form of the panel that did it too would be a second way. */
function refusePeople({ method, path, request }: Context): void {
  if (method === 'GET' || !/^\/admin\/users(\/|$)/i.test(path)) return;
  if (/^\/admin\/users\/me\/sessions(\/|$)/i.test(path)) return;
  const body: unknown = request.body;
  const own = /^\/admin\/users\/me\/?$/i.test(path);
  const asked = typeof body === 'object' && body !== null ? Object.keys(body) : [];
  if (own && asked.every((key) => key === 'preferedLanguage')) return;
  throw new errors.ForbiddenError(PEOPLE);
}

/** They would send people's data to any address, asked for by nobody. What was made before may still be deleted. */
function refuseWebhooks({ method, path }: Context): void {
  if (method === 'GET' || method === 'DELETE' || !/^\/admin\/webhooks(\/|$)/i.test(path)) return;
  if (/^\/admin\/webhooks\/batch-delete\/?$/i.test(path)) return;
  throw new errors.ForbiddenError(WEBHOOKS);
}

/** Webhooks of an installation that had them before: none is called any more. Must be called in `bootstrap`. */
export async function silenceWebhooks(strapi: Core.Strapi, kernel: Kernel): Promise<void> {
  const store: { findWebhooks(): Promise<object[]> } = strapi.get('webhookStore');
  const runner: { remove(webhook: object): void } = strapi.get('webhookRunner');
  const stored = await store.findWebhooks();
  for (const webhook of stored) runner.remove(webhook);
  if (stored.length > 0) kernel.log.warn('cms.webhooks-silenced', { count: stored.length });
}

function isLogout({ path }: Context): boolean {
  return /^\/admin\/logout\/?$/i.test(path);
}
