import type { ClientMetadata } from 'oidc-provider';
import type { App } from './domain/app';

/** An approved app in the provider's words. Of a secret we know the hash alone (client-secret.ts). */
export function clientMetadata(app: App): ClientMetadata {
  const common = { client_id: app.clientId, client_name: app.name, ...keysOf(app) };
  switch (app.kind) {
    case 'public':
      return { ...common, ...forPeople(app), token_endpoint_auth_method: 'none' };
    case 'server':
      return {
        ...common,
        ...forPeople(app),
        ...(app.secretHash === null
          ? { token_endpoint_auth_method: 'private_key_jwt' }
          : { token_endpoint_auth_method: 'client_secret_basic', client_secret: app.secretHash }),
      };
    case 'backend':
      return {
        ...common,
        token_endpoint_auth_method: 'private_key_jwt',
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
      };
  }
}

function forPeople({ redirectUris }: App): Partial<ClientMetadata> {
  const isWeb = redirectUris.every((uri) => uri.startsWith('https:'));
  return {
    application_type: isWeb ? 'web' : 'native',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: [...redirectUris],
    // SMART, "sso-openid-connect": what every such app can read.
    id_token_signed_response_alg: 'RS256',
  };
}

function keysOf({ keys }: App): Partial<ClientMetadata> {
  if (keys === null) return {};
  return 'jwks' in keys
    ? { jwks: { keys: keys.jwks.keys.map((key) => ({ ...key })) } }
    : { jwks_uri: keys.jwksUri };
}
