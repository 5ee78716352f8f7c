import { tokensFor } from '@daktari/design';
import { createHash } from 'node:crypto';
import { ground, wide } from './style/ground';
import { parts } from './style/parts';

const rules = `${ground}${parts}${wide}`;

/** Inline in every page: on 2G a second request costs more than these bytes. The same for all, so its hash is fixed. */
export const stylesheet = `${tokensFor(rules)}${rules}`.replace(/\s*\n\s*/g, '');

const hash = createHash('sha256').update(stylesheet).digest('base64');

/**
 * The Content-Security-Policy of every page. `formTargets` are the origins to which an answer to a form may redirect
 * (an app's redirect address after consent), since browsers hold form-action against redirects too.
 */
export function pagePolicy(formTargets: readonly string[] = []): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    "script-src 'self'",
    "img-src 'self' data:",
    ["form-action 'self'", ...formTargets].join(' '),
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}
