import Provider, { errors, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { Addresses, Settings } from '../config';
import { idleCheck } from '../sessions/idle';
import { policyFor } from '../interaction/policy';
import type { AppPatients } from '../apps/app-patients';
import { checkAppRequest, resourceAsked } from '../apps/app-request';
import { assertionCheck } from '../apps/client-assertion';
import { clientMetadata } from '../apps/client-metadata';
import { isSecretOf } from '../apps/client-secret';
import { SIGN_IN_SCOPES } from '../apps/domain/app';
import { tokenClaims } from '../apps/launch-context';
import { recordChoice } from '../apps/record-choice';
import { resourceOf } from '../apps/resource';
import type { Apps } from '../apps/store';
import type { ProviderPages } from '../interaction/provider-pages';
import { findAccount, toOidcAccount } from './accounts';
import { adapterFactory } from './adapter';
import { API_SCOPE, firstPartyClients, isFirstParty } from './clients';
import type { SigningJwk } from './keys/key-store';
import { LIFETIMES } from './lifetimes';
import type { LoadedSessions } from './loaded-sessions';
import type { Units } from './unit';

export interface ProviderParts {
  settings: Settings;
  addresses: Addresses;
  keys: readonly SigningJwk[];
  units: Units;
  loaded: LoadedSessions;
  /** Apps of others. */
  apps: Pick<Apps, 'find'>;
  patients: Pick<AppPatients, 'givable' | 'of'>;
  now(): number;
  pages: ProviderPages;
}

export function buildProvider(parts: ProviderParts): Provider {
  const { addresses, settings, units, apps, patients, pages } = parts;
  const secure = addresses.issuer.startsWith('https:');
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true, secure } as const;

  const configuration: Configuration = {
    adapter: adapterFactory(units, parts.loaded, parts.now, async (clientId) => {
      const app = await apps.find(units.reading(), clientId);
      return app ? clientMetadata(app) : undefined;
    }),
    clients: firstPartyClients(addresses),
    jwks: { keys: parts.keys.map((jwk) => ({ ...jwk })) },
    findAccount: async (_context, subject) => {
      const account = await findAccount(units.reading(), { subject });
      return account ? toOidcAccount(account, addresses.fhir) : undefined;
    },
    claims: { openid: ['sub', 'amr', 'acr'], profile: ['name'], fhirUser: ['fhirUser'] },
    scopes: [...SIGN_IN_SCOPES],
    // SMART wants fhirUser in the id token, also where an access token comes along.
    conformIdTokenClaims: false,
    // `aud`: how SMART names the resource of RFC 8707. `door`: which of the sign-in pages an app leads to.
    extraParams: { aud: checkAppRequest, launch: null, door: null },
    clientAuthMethods: ['none', 'client_secret_basic', 'private_key_jwt'],
    assertJwtClientAuthClaimsAndHeader: assertionCheck(parts.now),
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    enabledJWA: {
      idTokenSigningAlgValues: ['ES256', 'RS256'],
      dPoPSigningAlgValues: ['ES256', 'EdDSA'],
      // SMART, "Asymmetric client authentication".
      clientAuthSigningAlgValues: ['RS384', 'ES384'],
    },
    responseTypes: ['code', 'none'],
    pkce: { required: () => true },
    allowOmittingSingleRegisteredRedirectUri: false,
    routes: { authorization: '/auth', end_session: '/session/end' },
    cookies: {
      keys: settings.cookieKeys,
      names: { session: 'daktari.session', interaction: 'daktari.sign-in', resume: 'daktari.resume' },
      // The account pages, which stand beside the issuer, are signed in by it too.
      long: { ...cookie, path: '/' },
      short: cookie,
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      dPoP: { enabled: true },
      pushedAuthorizationRequests: { enabled: true },
      revocation: { enabled: true },
      // What there is to tell stands in the id token; tokens for our APIs open nothing here.
      userinfo: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context) => pages.signOut(context),
        postLogoutSuccessSource: (context) => pages.signedOut(context),
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: (context, client) => resourceAsked(context, client, addresses),
        useGrantedResource: () => true,
        getResourceServerInfo: async (context, resource, client) => {
          const app = isFirstParty(client.clientId)
            ? null
            : await apps.find(units.reading(), client.clientId);
          const server = resourceOf(
            addresses,
            resource,
            { clientId: client.clientId, app },
            askedBy(context),
          );
          if (!server) throw new errors.InvalidTarget();
          // SMART, "Backend services": a token that opens nothing would only be found out later.
          if (app?.kind === 'backend' && server.scope === '') {
            throw new errors.InvalidScope('none of these is registered for this app', '');
          }
          return server;
        },
      },
    },
    interactions: {
      url: (_context, { uid }) => `${addresses.issuer}/interaction/${uid}`,
      policy: policyFor(
        recordChoice({ patients, reading: () => units.reading() }),
        idleCheck({ limits: settings, reading: () => units.reading(), now: parts.now }),
      ),
    },
    loadExistingGrant: (context) => grantOf(context),
    issueRefreshToken: (_context, client, code) =>
      client.grantTypeAllowed('refresh_token') &&
      (isFirstParty(client.clientId) ||
        code.scopes.has('offline_access') ||
        // Bound to the session in the browser, which the provider does by itself.
        code.scopes.has('online_access')),
    rotateRefreshToken: () => true,
    extraTokenClaims: tokenClaims({ patients, reading: () => units.reading() }),
    clientBasedCORS: (_context, origin, client) =>
      isFirstParty(client.clientId)
        ? origin === addresses.origin || settings.corsOrigins.includes(origin)
        : (client.redirectUris ?? []).some((uri) => new URL(uri).origin === origin),
    renderError: (context, { error }) => pages.failed(context, error),
    ttl: {
      AccessToken: LIFETIMES.accessToken,
      AuthorizationCode: LIFETIMES.authorizationCode,
      ClientCredentials: LIFETIMES.backendToken,
      Grant: (_context, { clientId = '' }) => (isFirstParty(clientId) ? LIFETIMES.grant : LIFETIMES.appGrant),
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
  provider.Client.prototype.compareClientSecret = function compare(shown) {
    return isSecretOf(this.clientSecret ?? '', shown);
  };

  /** In the request itself, or in what it brings along from an earlier one. */
  function askedBy({ oidc }: KoaContextWithOIDC): string[] {
    const { AuthorizationCode, RefreshToken } = oidc.entities;
    const known = [...(AuthorizationCode?.scopes ?? []), ...(RefreshToken?.scopes ?? [])];
    return [...oidc.requestParamScopes, ...known];
  }

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
