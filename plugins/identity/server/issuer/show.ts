import type { Context } from 'koa';
import { isLanguage, preferredLanguage, type Language } from '@daktari/texts';
import { pagePolicy } from '../pages';

const LANGUAGE_COOKIE = 'daktari.language';
const YEAR_MS = 365 * 86_400_000;

/** On everything that the issuer answers; pages add what they need. */
export function securityHeaders(secure: boolean): Readonly<Record<string, string>> {
  return {
    'Cache-Control': 'no-store',
    'Content-Security-Policy':
      "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(secure ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' } : {}),
  };
}

/** @param formTargets where else than to us a form's answer may lead */
export function showPage(
  context: Context,
  status: number,
  html: string,
  formTargets: readonly string[] = [],
): void {
  context.status = status;
  context.type = 'html';
  context.set('Content-Security-Policy', pagePolicy(formTargets));
  context.body = html;
}

/** What the app asks for; else what was chosen on a page of ours before; else what the browser prefers. */
export function askedLanguageOf(context: Context, uiLocales: unknown = context.query.ui_locales): Language {
  if (typeof uiLocales === 'string') return preferredLanguage(uiLocales.replaceAll(' ', ','));
  const chosen = context.cookies.get(LANGUAGE_COOKIE, { signed: false });
  return isLanguage(chosen) ? chosen : preferredLanguage(context.get('Accept-Language'));
}

export function rememberLanguage(context: Context, language: Language): void {
  const { secure } = context;
  context.cookies.set(LANGUAGE_COOKIE, language, {
    sameSite: 'lax',
    httpOnly: true,
    secure,
    signed: false,
    path: '/',
    maxAge: YEAR_MS,
  });
}
