import Provider, { errors, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { Addresses, Settings } from '../config';
import { policyFor } from '../interaction/policy';
import { renderFailure, renderSignOut, renderSignedOut } from '../interaction/render';
import type { Shown } from '../interaction/render';
import { findAccount, toOidcAccount } from './accounts';
import { adapterFactory } from './adapter';
import { API_SCOPE, firstPartyClients, isFirstParty } from './clients';
import type { SigningJwk } from './keys/key-store';
import { LIFETIMES } from './lifetimes';
import { apiResource } from './resource';
import type { Units } from './unit';

export interface ProviderParts {
  settings: Settings;
  addresses: Addresses;
  keys: readonly SigningJwk[];
  units: Units;
  now(): number;
  /** Answers a request with a page; sets its headers. */
  show(context: KoaContextWithOIDC, status: number, page: Shown): void;
  languageOf(context: KoaContextWithOIDC): 'en' | 'sw';
}

export function buildProvider(parts: ProviderParts): Provider {
  const { addresses, settings, units, show, languageOf } = parts;
  const secure = addresses.issuer.startsWith('https:');
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true, secure } as const;

  const configuration: Configuration = {
    adapter: adapterFactory(units, parts.now),
    clients: firstPartyClients(addresses),
    jwks: { keys: parts.keys.map((jwk) => ({ ...jwk })) },
    findAccount: async (_context, subject) => {
      const account = await findAccount(units.reading(), { subject });
      return account ? toOidcAccount(account) : undefined;
    },
    claims: { openid: ['sub'], profile: ['name'] },
    scopes: ['openid', 'profile', 'offline_access'],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'], dPoPSigningAlgValues: ['ES256', 'EdDSA'] },
    responseTypes: ['code'],
    pkce: { required: () => true },
    allowOmittingSingleRegisteredRedirectUri: false,
    routes: { authorization: '/auth', end_session: '/session/end' },
    cookies: {
      keys: settings.cookieKeys,
      names: { session: 'daktari.session', interaction: 'daktari.sign-in', resume: 'daktari.resume' },
      long: { ...cookie, path: '/oauth' },
      short: cookie,
    },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: true },
      pushedAuthorizationRequests: { enabled: true },
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => show(context, 200, renderSignOut(languageOf(context), form)),
        postLogoutSuccessSource: (context) => show(context, 200, renderSignedOut(languageOf(context))),
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => addresses.api,
        useGrantedResource: () => true,
        getResourceServerInfo: (_context, resource, client) => {
          if (resource !== addresses.api || !isFirstParty(client.clientId)) throw new errors.InvalidTarget();
          return apiResource(addresses.api);
        },
      },
    },
    interactions: {
      url: (_context, { uid }) => `${addresses.issuer}/interaction/${uid}`,
      policy: policyFor(),
    },
    loadExistingGrant: (context) => grantOf(context),
    issueRefreshToken: (_context, client, code) =>
      client.grantTypeAllowed('refresh_token') &&
      (isFirstParty(client.clientId) || code.scopes.has('offline_access')),
    rotateRefreshToken: () => true,
    extraTokenClaims: (_context, token) =>
      'grantId' in token && token.grantId !== undefined ? { gid: token.grantId } : undefined,
    clientBasedCORS: (_context, origin, client) =>
      isFirstParty(client.clientId) && (origin === addresses.origin || settings.corsOrigins.includes(origin)),
    renderError: (context, { error }) =>
      show(context, context.status, renderFailure(languageOf(context), error)),
    ttl: {
      AccessToken: LIFETIMES.accessToken,
      AuthorizationCode: LIFETIMES.authorizationCode,
      Grant: LIFETIMES.grant,
      IdToken: LIFETIMES.idToken,
      Interaction: LIFETIMES.interaction,
      PushedAuthorizationRequest: LIFETIMES.pushedRequest,
      RefreshToken: LIFETIMES.refreshToken,
      Session: LIFETIMES.browserSession,
    },
  };
  const provider = new Provider(addresses.issuer, configuration);
  // Its words about host, protocol and address are ours: mount.ts has written them over whatever the caller sent.
  provider.proxy = true;

  /** What was granted before to this app in this browser; our own apps need not ask. */
  async function grantOf({ oidc }: KoaContextWithOIDC) {
    const { client, session, result } = oidc;
    if (!client || session?.accountId === undefined) return undefined;
    const known = result?.consent?.grantId ?? session.grantIdFor(client.clientId);
    const found = known === undefined ? undefined : await provider.Grant.find(known);
    if (found && found.accountId === session.accountId && found.clientId === client.clientId) return found;
    if (!isFirstParty(client.clientId)) return undefined;
    const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
    grant.addOIDCScope('openid profile offline_access');
    grant.addResourceScope(addresses.api, API_SCOPE);
    await grant.save();
    return grant;
  }

  return provider;
}
