import type { ResourceServer } from 'oidc-provider';
import { API_SCOPE } from './clients';
import { LIFETIMES } from './lifetimes';

/** Our API as a resource server (RFC 8707): its tokens are JWTs that it reads itself (RFC 9068). */
export function apiResource(api: string): ResourceServer {
  return jwtResource(api, API_SCOPE);
}

export function jwtResource(audience: string, scope: string): ResourceServer {
  return {
    scope,
    audience,
    accessTokenTTL: LIFETIMES.accessToken,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'ES256' } },
  };
}
