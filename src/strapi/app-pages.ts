import { createHash } from 'node:crypto';
import { builtPages, type BuiltPages } from './built-pages';

const PLACE = '/app';
const SERVICE_WORKER = 'sw.js';
/** An empty style element, which react-native-web fills by script, rule by rule. */
const EMPTY_STYLE = `'sha256-${createHash('sha256').update('').digest('base64')}'`;

/**
 * The patient app of the web at /app. Its page is the same for everybody, so that its service worker can keep it, policy
 * included: no inline script, no style element with anything in it, nothing from elsewhere.
 */
export function appPages(folder: string): BuiltPages {
  return builtPages({
    place: PLACE,
    folder,
    // Expo's: scripts by their content, and pictures and fonts by theirs.
    hashed: '_expo/static/',
    page: (html) => ({
      headers: { 'Cache-Control': 'no-cache', 'Content-Security-Policy': POLICY },
      body: html,
    }),
    // Without its slash the address of the first page lies outside of the worker's own folder.
    headersOf: (name): Readonly<Record<string, string>> =>
      name === SERVICE_WORKER ? { 'Cache-Control': 'no-cache', 'Service-Worker-Allowed': PLACE } : {},
  });
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${EMPTY_STYLE}`,
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');
