import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { CHALLENGE } from '../access/authenticator';
import { languageOf } from '../access/language';
import type { Principal } from '../access/principal';
import type { Translate } from '../access/render-error';

const METHODS_WITH_BODY = ['POST', 'PUT', 'PATCH'];
const CODES: Readonly<Record<number, string>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  409: 'conflict',
  413: 'too_large',
  415: 'unsupported_media_type',
  429: 'too_many_requests',
};
/** Codes that our guard gives and for which Strapi has no error class. */
const STATUSES: Readonly<Record<string, number>> = { conflict: 409, internal: 500, audit_unavailable: 503 };

/**
 * The face of Strapi's own routes under /api: JSON only, and every refusal carries a stable code and a text in the
 * caller's language. Must be called in `register`, so that it stands around Strapi's middlewares.
 */
export function installRestFace(strapi: Core.Strapi, translate: Translate): void {
  strapi.server.use(async (context, next) => {
    if (!/^\/api(\/|$)/i.test(context.path)) return next();
    // Forms and files would reach the disk before anybody asked who sends them.
    if (hasForeignBody(context)) context.status = 415;
    else await next();
    if (context.status >= 400) explain(context, translate);
  });
}

function hasForeignBody({ method, request }: Context): boolean {
  if (!METHODS_WITH_BODY.includes(method)) return false;
  const length = request.headers['content-length'];
  const empty = length === undefined ? request.headers['transfer-encoding'] === undefined : length === '0';
  return !empty && !/^application\/([\w.+-]+\+)?json\b/i.test(request.headers['content-type'] ?? '');
}

function explain(context: Context, translate: Translate): void {
  const given = errorIn(context.body);
  const code = codeOf(context.status, given);
  const status = statusOf(context, code);
  const { code: _code, ...details } = given.details;
  const shown = status >= 500 ? {} : withField(details);
  const state = context.state as { principal?: Principal | null };
  const language = languageOf(context.get('Accept-Language'), state.principal ?? null);
  const finalCode = status === 401 && code === 'forbidden' ? 'unauthenticated' : code;
  const message = translate(language, finalCode, shown);
  context.status = status;
  if (status === 401 && context.response.get('WWW-Authenticate') === '') {
    context.set('WWW-Authenticate', CHALLENGE);
  }
  context.body = {
    data: null,
    error: { status, name: given.name, code: finalCode, message, details: shown },
  };
}

interface StrapiError {
  name: string;
  details: Readonly<Record<string, unknown>>;
}

function errorIn(body: unknown): StrapiError {
  const error = isObject(body) && isObject(body.error) ? body.error : {};
  const name = typeof error.name === 'string' ? error.name : 'HttpError';
  return { name, details: isObject(error.details) ? error.details : {} };
}

function codeOf(status: number, { name, details }: StrapiError): string {
  if (typeof details.code === 'string') return details.code;
  const known = CODES[status];
  if (known) return known;
  // koa-router's answer to a method that no route of the application has.
  if (status === 501) return 'method_not_allowed';
  if (status >= 500) return 'internal';
  if (typeof details.key === 'string') return 'unknown_field';
  return name === 'SyntaxError' ? 'broken_json' : 'invalid_input';
}

function statusOf(context: Context, code: string): number {
  const state = context.state as { user?: unknown };
  // Strapi answers 403 also where signing in would help.
  if (context.status === 403 && code === 'forbidden' && !state.user) return 401;
  if (code === 'method_not_allowed') return 405;
  return STATUSES[code] ?? context.status;
}

function withField(details: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return typeof details.key === 'string' ? { field: details.key, ...details } : details;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
