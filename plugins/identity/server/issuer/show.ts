import type { Context } from 'koa';
import { preferredLanguage } from '@daktari/texts';
import type { Shown } from '../interaction/render';

/** On everything that the issuer answers; pages add what they need. */
export function securityHeaders(secure: boolean): Readonly<Record<string, string>> {
  return {
    'Cache-Control': 'no-store',
    'Content-Security-Policy': policy("'none'", "'self'"),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(secure ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' } : {}),
  };
}

export function showPage(context: Context, status: number, page: Shown, formTarget?: string): void {
  const targets = formTarget === undefined ? "'self'" : `'self' ${formTarget}`;
  context.status = status;
  context.type = 'html';
  context.set('Content-Security-Policy', policy(`'sha256-${page.styleHash}'`, targets));
  context.body = page.html;
}

/** What the app asks for; else what the browser prefers. */
export function pageLanguage(context: Context): 'en' | 'sw' {
  const { ui_locales: asked } = context.query;
  return preferredLanguage(typeof asked === 'string' ? asked : context.get('Accept-Language'));
}

function policy(styles: string, formTargets: string): string {
  return `default-src 'none'; style-src ${styles}; form-action ${formTargets}; frame-ancestors 'none'; base-uri 'none'`;
}
