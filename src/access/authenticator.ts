import { AppError } from '../kernel/errors';
import { serviceKey } from '../kernel/registry';
import type { Principal } from './principal';

/** What of a request says who sends it. */
export interface Credentials {
  method: string;
  /** Path and query as they stood on the request line. */
  url: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** From a request to the person behind it; provided by plugins/identity. */
export interface Authenticator {
  /**
   * Null only when the request carries no credentials.
   * @throws AppError 401 `unauthenticated` for credentials that are no good (any more), `session_idle`
   */
  principalOf(request: Credentials): Promise<Principal | null>;
}

export const AUTHENTICATOR = serviceKey<Authenticator>('authenticator');

/** What a 401 asks for (RFC 9110, 11.6.1): each scheme that the API takes. */
export const CHALLENGE = 'Bearer realm="daktari", DPoP realm="daktari", algs="ES256 EdDSA"';

/** `session_idle`: the session was left alone for too long. */
export function invalidToken(code: 'unauthenticated' | 'session_idle' = 'unauthenticated'): AppError {
  const challenge = CHALLENGE.replaceAll('realm="daktari"', 'realm="daktari", error="invalid_token"');
  return new AppError(401, code, {}, { 'WWW-Authenticate': challenge });
}

/** The token of a request to a route that has tokens of its own; null when there is none that looks like one. */
export function bearerOf({ headers }: Pick<Credentials, 'headers'>): string | null {
  const [, token = null] = /^Bearer ([\w.~+/=-]{1,200})$/i.exec(String(headers.authorization ?? '')) ?? [];
  return token;
}
