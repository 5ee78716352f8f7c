import { covers, FHIR_TYPES, isWritable, mayWrite, parseSmartScope, type SmartScope } from './smart-scope';

/**
 * `public`: in browsers and on phones, without a key. `server`: signs in with a key or secret of its own. `backend`: with a
 * key, and nobody uses it.
 */
export type AppKind = 'public' | 'server' | 'backend';

/** An app of others, as it was entered and checked in the CMS. */
export interface App {
  clientId: string;
  kind: AppKind;
  name: string;
  owner: string;
  redirectUris: readonly string[];
  scopes: readonly string[];
  /** Public keys (RFC 7517), or where they are. */
  keys: { jwks: { keys: readonly object[] } } | { jwksUri: string } | null;
  /** SHA-256 of its secret, in hexadecimal, where it has no key. */
  secretHash: string | null;
  /** Row id of the clinic that a backend service works for. */
  clinicId: number | null;
  /** When somebody last looked at it and approved; real time. */
  checkedAt: Date | null;
}

/** Scopes without data behind them, which every app may ask for that people use. */
export const SIGN_IN_SCOPES = [
  'openid',
  'profile',
  'fhirUser',
  'launch/patient',
  'online_access',
  'offline_access',
] as const;

/** One line, one entry. */
export function linesOf(text: unknown): string[] {
  if (typeof text !== 'string') return [];
  return text
    .split(/[\s,]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Those of the scopes asked for that the app is registered for. */
export function scopesAllowed({ scopes }: Pick<App, 'scopes'>, asked: Iterable<string>): string[] {
  const held = scopes.map(parseSmartScope).filter((scope) => scope !== null);
  return [...new Set(asked)].filter((text) => {
    const scope = parseSmartScope(text);
    return scope !== null && held.some((one) => covers(one, scope));
  });
}

/** As `openssl dgst -sha256` writes it. */
export function isSecretHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** A link back into an app: https, or for apps on a phone or a desktop their own scheme or the loopback (RFC 8252). */
export function redirectProblem(kind: AppKind, uri: string): string | null {
  if (!URL.canParse(uri)) return 'is no address. Write it in full, as in https://app.example.org/signed-in';
  const { protocol, hash, hostname, username } = new URL(uri);
  if (hash !== '' || uri.includes('#')) return 'must have no # in it.';
  if (username !== '' || uri.includes('*')) return 'must be one exact address, without names and wildcards.';
  if (protocol === 'https:') return null;
  if (kind !== 'public') return 'must begin with https://';
  if (protocol === 'http:') {
    const isLoopback = hostname === '127.0.0.1' || hostname === '[::1]';
    return isLoopback ? null : 'must begin with https://, or with http://127.0.0.1 for an app on a computer.';
  }
  const ofADomain = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+:$/;
  return ofADomain.test(protocol)
    ? null
    : 'needs a scheme made of your domain, as in org.example.app:/signed-in';
}

export function scopeProblem(kind: AppKind, text: string): string | null {
  const scope = parseSmartScope(text);
  if (!scope) {
    return `is no scope that we offer. One a line, as in patient/Observation.rs, of ${FHIR_TYPES.join(', ')}.`;
  }
  if (kind === 'backend' && scope.context !== 'system') return 'is for apps that people use. Write system/…';
  if (kind !== 'backend' && scope.context === 'system') return 'is for backend services only.';
  return writeProblem(scope);
}

function writeProblem(scope: SmartScope): string | null {
  return mayWrite(scope) && !isWritable(scope) ? 'can be read only. Write .rs at its end.' : null;
}
