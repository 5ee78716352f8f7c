import { randomBytes } from 'node:crypto';
import { builtPages, type BuiltPages } from './built-pages';

const NONCE_MARK = '__CSP_NONCE__';
const NONCE_BYTES = 16;

/** The built console at /console. */
export function consolePages(folder: string): BuiltPages {
  return builtPages({
    place: '/console',
    folder,
    // Vite's.
    hashed: 'assets/',
    page: (html) => {
      const nonce = randomBytes(NONCE_BYTES).toString('base64url');
      return {
        // Each answer has a number of its own.
        headers: { 'Cache-Control': 'no-store', 'Content-Security-Policy': policy(nonce) },
        body: html.replace(NONCE_MARK, nonce),
      };
    },
  });
}

/** No inline script, nothing from elsewhere; style elements only with the answer's own number. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}
