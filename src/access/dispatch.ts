import type { z } from 'zod';
import type { Db } from '../kernel/db';
import { AppError, forbidden, invalid, unauthenticated } from '../kernel/errors';
import type { Kernel } from '../kernel/kernel';
import { languageOf } from './language';
import { holdsNul } from './hostile-input';
import { loadPrincipal, type Principal, type TokenHolder } from './principal';
import { renderError, type Translate } from './render-error';
import type { JsonRoute, RawRoute, Route } from './route';
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
  body: string;
}

export interface DispatchParts {
  kernel: Kernel;
  access: AccessTable;
  routes: readonly Route[];
  /** Whom a valid access token was given to, or null. */
  holderOfToken(token: string): TokenHolder | null;
  translate: Translate;
}
export interface Dispatcher {
  /** Null when the path is none of ours. */
  dispatch(request: Incoming): Promise<Outgoing | null>;
}
/** What is known of the caller so far; a refusal is told in their language. */
interface Caller {
  language: 'en' | 'sw';
}

const MAX_JSON_BYTES = 64 * 1024;
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{8,128}$/;
const JSON_HEADERS = {
  'Content-Type': 'application/json; charset=utf-8',
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

  async function authenticate(request: Incoming, db: Db): Promise<Principal | null> {
    const header = request.headers.authorization;
    if (header === undefined) return null;
    const token = typeof header === 'string' ? /^Bearer (\S+)$/i.exec(header)?.[1] : undefined;
    const holder = token === undefined ? null : parts.holderOfToken(token);
    const principal = holder && (await loadPrincipal(db, holder));
    if (!principal) throw unauthenticated();
    return principal;
  }

  async function runJson(
    route: JsonRoute,
    params: Record<string, string>,
    request: Incoming,
    caller: Caller,
  ): Promise<Outgoing> {
    const principal = await authenticate(request, kernel.db());
    caller.language = languageOf(acceptLanguage(request), principal);
    const scope = access.scopeOf(route.operation, principal?.role ?? 'public');
    if (scope === null) throw principal ? forbidden() : unauthenticated();
    const body = route.body ? parseWith(route.body, await readJson(request)) : undefined;
    const result = await route.handle(
      {
        params: route.params ? parseWith(route.params, params) : undefined,
        query: route.query ? parseWith(route.query, request.query) : undefined,
        body,
        principal,
        scope,
        language: caller.language,
        idempotency: {
          scope: `${route.operation}:${principal?.userId ?? 'public'}:${request.path}`,
          key: route.idempotent ? idempotencyKey(request) : '',
          body: body ?? null,
        },
        ip: request.ip,
      },
      kernel,
    );
    return {
      status: route.status ?? 200,
      headers: JSON_HEADERS,
      body: JSON.stringify(route.reply.parse(result)),
    };
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
      headers: { ...JSON_HEADERS, 'Content-Type': reply.contentType },
      body: reply.body,
    };
  }

  return {
    dispatch: async (request) => {
      const found = index.find(request.method, request.path);
      if (!found) return null;
      const caller: Caller = { language: languageOf(acceptLanguage(request), null) };
      try {
        if (found.kind === 'wrong-method') {
          throw new AppError(405, 'method_not_allowed', {}, { Allow: found.allow.join(', ') });
        }
        const { route, params } = found;
        return await (route.kind === 'json'
          ? runJson(route, params, request, caller)
          : runRaw(route, params, request));
      } catch (error) {
        const rendered = renderError(error, caller.language, translate, kernel.log);
        return { ...rendered, headers: { ...JSON_HEADERS, ...rendered.headers } };
      }
    },
  };
}

async function readJson(request: Incoming): Promise<unknown> {
  const type = String(request.headers['content-type'] ?? '');
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(type)) {
    // An action without fields may come without a body and so without a type.
    const empty = (await request.readBody(MAX_JSON_BYTES)).length === 0;
    if (empty) return {};
    throw new AppError(415, 'unsupported_media_type');
  }
  const text = (await request.readBody(MAX_JSON_BYTES)).toString('utf8');
  // Schemas look past this name, and a field that nobody knows is to be refused.
  if (text.includes('"__proto__"')) throw invalid('unknown_field', { field: '__proto__' });
  try {
    return text === '' ? {} : (JSON.parse(text) as unknown);
  } catch {
    throw invalid('broken_json');
  }
}

function parseWith<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
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

function acceptLanguage({ headers }: Incoming): string {
  return String(headers['accept-language'] ?? '');
}
