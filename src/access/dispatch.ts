import type { z } from 'zod';
import { AppError, forbidden, invalid, notFound, unauthenticated } from '../kernel/errors';
import type { Kernel } from '../kernel/kernel';
import { deniedEntry, originOf } from './audit';
import { askedConsent } from './asked-consent';
import { dialectAt, type Dialect, type SpokenIn } from './dialect';
import { AUTHENTICATOR, bearerOf } from './authenticator';
import { holdsNul } from './hostile-input';
import { languageOf } from './language';
import type { Principal } from './principal';
import { problemOf } from './problem-of';
import { renderError, type Translate } from './render-error';
import { fileHeaders, readUpload } from './files';
import type {
  Call,
  FileRoute,
  JsonRoute,
  RawRoute,
  Route,
  RouteAudit,
  StreamCall,
  StreamRoute,
  Streaming,
} from './route';
import { stillStands, STREAM_HEADERS, unattended } from './streams';
import { createRouteIndex } from './route-index';
import type { AccessTable } from './table';

/** An HTTP request without a framework. */
export interface Incoming {
  method: string;
  path: string;
  url: string;
  query: Readonly<Record<string, string>>;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  ip: string;
  /** @throws AppError 413 `too_large` when there is more than `maxBytes` */
  readBody(maxBytes: number): Promise<Buffer>;
}
export interface Outgoing {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string | Buffer;
  /** In place of the body: what goes on after the head. */
  stream?: Streaming;
  /** The operation, under which the request is measured. */
  route?: string;
}

export interface DispatchParts {
  kernel: Kernel;
  access: AccessTable;
  routes: readonly Route[];
  translate: Translate;
  /** Folders such as `/console-api` in which nothing but routes of ours stands: all else there is a 404 of ours. */
  folders?: readonly string[];
  /** Folders whose routes speak as a standard of others has it. */
  dialects?: readonly SpokenIn[];
}
export interface Dispatcher {
  /** Null when the path is none of ours. */
  dispatch(request: Incoming): Promise<Outgoing | null>;
}
/** What is known of the caller so far; a refusal is told in their language. */
interface Caller {
  dialect: Dialect;
  language: 'en' | 'sw';
  principal: Principal | null;
  requestId: string;
}

type AnyCall = Call<unknown, unknown, unknown>;
type AskedConsent = ReturnType<typeof askedConsent>;

const BODILESS: ReadonlySet<number> = new Set([204, 304]);
/** An entity tag (RFC 9110, 8.8.3); clients that forget the quotes are understood. */
const ENTITY_TAG = /^(?:"([\w-]{1,64})"|([\w-]{1,64}))$/;
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{8,128}$/;
const REPLY_HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
};

/** One door for all plugin routes: principal, access table, schemas in and out, errors in the caller's language. */
export function createDispatcher(parts: DispatchParts): Dispatcher {
  const { kernel, access, translate } = parts;
  const index = createRouteIndex(parts.routes);
  for (const route of parts.routes) {
    if (!access.isOperation(route.operation)) throw new Error(`route ${route.operation} has no access rule`);
  }

  async function runGuarded(
    route: JsonRoute | FileRoute | StreamRoute,
    params: Record<string, string>,
    request: Incoming,
    caller: Caller,
  ): Promise<Outgoing> {
    const asking = route.kind === 'stream' ? unattended(request) : request;
    const principal = route.ownTokens ? null : await kernel.services.use(AUTHENTICATOR).principalOf(asking);
    caller.principal = principal;
    caller.language = languageOf(acceptLanguage(request), principal);
    const grant = access.grantOf(route.operation, principal?.role ?? 'public');
    if (!grant) throw principal ? forbidden() : unauthenticated();
    const problemText = (issue: z.core.$ZodRawIssue): string => {
      const { code, values } = problemOf(issue);
      return translate(caller.language, code, values);
    };
    const given = route.body
      ? parseWith(route.body, await readJson(request, caller.dialect), problemText)
      : undefined;
    const origin = originOf(principal, route.operation, caller.requestId, grant.purposes);
    const asked = askedConsent(kernel, grant.purposes);
    const call = {
      params: route.params ? parseWith(route.params, params, problemText) : undefined,
      query: route.query ? parseWith(route.query, request.query, problemText) : undefined,
      body: given,
      principal,
      scope: grant.scope,
      consenting: asked.consenting,
      language: caller.language,
      idempotency: {
        scope: `${route.operation}:${principal?.userId ?? 'public'}:${request.path}`,
        key: route.idempotent ? idempotencyKey(request) : '',
        body: given ?? null,
      },
      version: route.conditional ? versionSeen(request) : '',
      ip: request.ip,
      userAgent: String(request.headers['user-agent'] ?? ''),
      url: request.url,
      headers: request.headers,
      token: route.ownTokens ? bearerOf(request) : null,
      upload: () => readUpload(route, request),
      origin,
    };
    switch (route.kind) {
      case 'json':
        return replyJson(route, call, asked, caller.dialect);
      case 'file':
        return replyFile(route, call, asked);
      case 'stream':
        return replyStream(route, { ...call, stands: () => stillStands(kernel, asking, principal) });
    }
  }

  async function replyStream(route: StreamRoute, call: StreamCall<unknown>): Promise<Outgoing> {
    const stream = await route.handle(call, kernel);
    return { status: 200, headers: STREAM_HEADERS, body: '', stream };
  }

  async function replyJson(
    route: JsonRoute,
    call: AnyCall,
    asked: AskedConsent,
    dialect: Dialect,
  ): Promise<Outgoing> {
    const result = await route.handle(call, kernel);
    asked.require(route.operation);
    const rendered = route.render?.(result) ?? { body: result, headers: {} };
    const status = rendered.status ?? route.status ?? 200;
    const isEmpty = BODILESS.has(status);
    const body = isEmpty ? '' : JSON.stringify(route.reply.parse(rendered.body));
    await recordShown(route, result, call);
    return { status, headers: { ...headersIn(dialect), ...rendered.headers }, body };
  }

  async function replyFile(route: FileRoute, call: AnyCall, asked: AskedConsent): Promise<Outgoing> {
    const result = await route.handle(call, kernel);
    asked.require(route.operation);
    const headers = { ...REPLY_HEADERS, ...fileHeaders(route, result) };
    await recordShown(route, result, call);
    return { status: 200, headers, body: result.bytes };
  }

  /** The reply stays here until what it shows is on the trail. */
  async function recordShown<H>(
    { audit }: { audit: RouteAudit<unknown, unknown, unknown, H> },
    result: H,
    call: AnyCall,
  ): Promise<void> {
    if (audit === 'written' || 'none' in audit) return;
    await Promise.all(
      audit.shown(result, call).map(({ origin, ...shown }) => {
        return kernel.audit.read({ ...call.origin, ...origin, ...shown, outcome: 'ok' });
      }),
    );
  }

  async function recordDenied(
    error: unknown,
    route: Route,
    request: Incoming,
    { principal, requestId }: Caller,
  ): Promise<void> {
    // Callbacks of other systems are evidence of their own, kept by whoever takes them in.
    if (route.kind === 'raw') return;
    const origin = originOf(principal, route.operation, requestId);
    const entry = deniedEntry(error, principal, origin, request.headers.authorization !== undefined);
    if (entry) await kernel.audit.read(entry);
  }

  async function runRaw(
    route: RawRoute,
    params: Record<string, string>,
    request: Incoming,
  ): Promise<Outgoing> {
    const body = await request.readBody(route.maxBytes);
    const reply = await route.handle({ ...request, params, body }, kernel);
    return {
      status: reply.status,
      headers: { ...REPLY_HEADERS, 'Content-Type': reply.contentType },
      body: reply.body,
    };
  }

  return {
    dispatch: async (request) => {
      const found = index.find(request.method, request.path);
      if (!found && !isOurs(request.path)) return null;
      const caller: Caller = {
        dialect: dialectAt(request.path, parts.dialects ?? []),
        language: languageOf(acceptLanguage(request), null),
        principal: null,
        requestId: kernel.ids.token(),
      };
      if (!found) return refused(notFound(), caller);
      if (found.kind === 'wrong-method') {
        return refused(
          new AppError(405, 'method_not_allowed', {}, { Allow: found.allow.join(', ') }),
          caller,
        );
      }
      const { route, params } = found;
      try {
        const reply = await (route.kind === 'raw'
          ? runRaw(route, params, request)
          : runGuarded(route, params, request, caller));
        reply.route = route.operation;
        return reply;
      } catch (error) {
        const told = await recordDenied(error, route, request, caller).then(
          () => error,
          // An attempt that can't be written down is answered with nothing but that.
          (unrecorded: unknown) => unrecorded,
        );
        return { ...refused(told, caller), route: route.operation };
      }
    },
  };

  function isOurs(path: string): boolean {
    return (parts.folders ?? []).some((folder) => path === folder || path.startsWith(`${folder}/`));
  }

  /** Whoever is refused gets the id under which the log and the trail have it, to be told to whoever looks it up. */
  function refused(error: unknown, { language, requestId, dialect }: Caller): Outgoing {
    const rendered = renderError(error, language, translate, kernel.log, requestId, dialect);
    const headers = { ...headersIn(dialect), 'X-Request-Id': requestId, ...rendered.headers };
    return { ...rendered, headers };
  }
}

function headersIn({ contentType, headers }: Dialect): Record<string, string> {
  return { ...REPLY_HEADERS, 'Content-Type': contentType, ...headers };
}

async function readJson(request: Incoming, { maxBytes }: Dialect): Promise<unknown> {
  const type = String(request.headers['content-type'] ?? '');
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(type)) {
    // An action without fields may come without a body and so without a type.
    const empty = (await request.readBody(maxBytes)).length === 0;
    if (empty) return {};
    throw new AppError(415, 'unsupported_media_type');
  }
  const text = (await request.readBody(maxBytes)).toString('utf8');
  // Schemas look past this name, and a field that nobody knows is to be refused.
  if (text.includes('"__proto__"')) throw invalid('unknown_field', { field: '__proto__' });
  try {
    return text === '' ? {} : (JSON.parse(text) as unknown);
  } catch {
    throw invalid('broken_json');
  }
}

function parseWith<T>(
  schema: z.ZodType<T>,
  value: unknown,
  problemText: (issue: z.core.$ZodRawIssue) => string,
): T {
  const result = schema.safeParse(value, { error: problemText });
  if (result.success) {
    if (holdsNul(result.data)) throw invalid('invalid_input');
    return result.data;
  }
  const issues = result.error.issues;
  const unknown = issues.find((issue) => issue.code === 'unrecognized_keys');
  if (unknown) throw invalid('unknown_field', { field: unknown.keys.join(', ') });
  const fields = issues.map((issue) => issue.path.join('.')).join(', ');
  throw invalid('invalid_input', { field: fields, problems: issues.map((issue) => issue.message) });
}

function idempotencyKey(request: Incoming): string {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !IDEMPOTENCY_KEY.test(key)) throw invalid('idempotency_key_required');
  return key;
}

function versionSeen(request: Incoming): string {
  const header = request.headers['if-match'];
  if (header === undefined) throw new AppError(428, 'if_match_required');
  const [, quoted, bare] = ENTITY_TAG.exec(String(header)) ?? [];
  const version = quoted ?? bare;
  if (version === undefined) throw invalid('invalid_input', { field: 'If-Match' });
  return version;
}

function acceptLanguage({ headers }: Incoming): string {
  return String(headers['accept-language'] ?? '');
}
