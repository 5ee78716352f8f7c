import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Addresses } from '../config';
import { SIGN_IN_SCOPES } from './domain/app';
import { FHIR_TYPES } from './domain/smart-scope';

const PATH = '/fhir/.well-known/smart-configuration';

/**
 * SMART App Launch 2.2, "Conformance": where apps find the issuer of the tokens that open /fhir. Nothing stands here that
 * tests/security/smart-*chapter.ts do not use.
 */
function smartConfiguration({ issuer, origin }: Pick<Addresses, 'issuer' | 'origin'>) {
  return {
    issuer,
    jwks_uri: `${issuer}/jwks`,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    revocation_endpoint: `${issuer}/token/revocation`,
    // For people: what they let in, and how to stop it.
    management_endpoint: `${origin}/account/apps`,
    grant_types_supported: ['authorization_code', 'client_credentials'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['RS384', 'ES384'],
    code_challenge_methods_supported: ['S256'],
    response_types_supported: ['code'],
    scopes_supported: [
      ...SIGN_IN_SCOPES,
      ...['patient', 'user', 'system'].flatMap((context) =>
        FHIR_TYPES.map((type) => `${context}/${type}.rs`),
      ),
    ],
    capabilities: [
      'launch-standalone',
      'client-public',
      'client-confidential-symmetric',
      'client-confidential-asymmetric',
      'context-standalone-patient',
      'permission-patient',
      'permission-user',
      'permission-offline',
      'permission-online',
      'permission-v1',
      'permission-v2',
      'sso-openid-connect',
      'authorize-post',
    ],
  };
}

/** @returns false for every other path */
export function smartMount(addresses: Pick<Addresses, 'issuer' | 'origin'>) {
  const body = JSON.stringify(smartConfiguration(addresses));

  return ({ url, method }: IncomingMessage, response: ServerResponse): boolean => {
    if ((url ?? '').split('?', 1)[0] !== PATH) return false;
    const isRead = method === 'GET' || method === 'HEAD';
    // Public, and read by pages of anybody.
    response.writeHead(isRead ? 200 : 405, {
      'Content-Type': 'application/json',
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=300',
    });
    response.end(isRead && method === 'GET' ? body : undefined);
    return true;
  };
}
