import * as client from 'openid-client';
import { reasonOf, type Log } from '../../../../../src/kernel/log';
import type { OutsideSettings } from '../../config';
import { provesSeveral } from '../domain/several-factors';
import type { Trip } from '../domain/trip';
import type { Arrival, OutsideProvider } from '../ports';
import { limitedFetch, Unreachable } from './limited-fetch';

const TIMEOUT_SECONDS = 5;
/** How long what a provider says of itself is believed; its keys are looked up again at an unknown name. */
const KEEP_MS = 60 * 60_000;
/** A provider that is down is not asked again for so long: people should get the other ways at once. */
const LEAVE_ALONE_MS = 5000;

export interface OutsideParts {
  /** Where this provider sends people back to: an address of its own (RFC 9700, 4.4.2). */
  redirectUri: string;
  /** Real time. */
  now(): number;
  log: Log;
}

/** OpenID Connect by openid-client: code with PKCE, state, nonce, `iss`, and an id token whose signature is checked. */
export function openidProvider(settings: OutsideSettings, parts: OutsideParts): OutsideProvider {
  const { name, label, issuer } = settings;
  const { redirectUri, now, log } = parts;
  let known: { config: Promise<client.Configuration | null>; until: number } | null = null;

  /** One look for all who wait; null while it is down. */
  function configuration(): Promise<client.Configuration | null> {
    if (known && now() < known.until) return known.config;
    const asked = { config: discover(settings), until: now() + KEEP_MS };
    const config = asked.config.catch((error: unknown) => {
      log.warn('identity.outside-unreachable', { provider: name, reason: reasonOf(error) });
      if (known?.config === config) known = { config, until: now() + LEAVE_ALONE_MS };
      return null;
    });
    known = { config, until: asked.until };
    return config;
  }

  async function checked(
    config: client.Configuration,
    { state, nonce, verifier, maxAge }: Trip,
    query: string,
  ): Promise<Arrival> {
    const tokens = await client.authorizationCodeGrant(config, new URL(`${redirectUri}?${query}`), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
      ...(maxAge === null ? {} : { maxAge }),
    });
    const claims = tokens.claims();
    // Providers with many tenants name the tenant in the token: only the one of the setting is meant.
    if (claims?.iss !== issuer) return { kind: 'refused' };
    const amr: unknown = claims['amr'];
    const acr: unknown = claims['acr'];
    const said = {
      acr: typeof acr === 'string' ? acr : null,
      amr: Array.isArray(amr) ? amr.filter((way): way is string => typeof way === 'string') : [],
    };
    return { kind: 'known', issuer, subject: claims.sub, several: provesSeveral(settings, said) };
  }

  return {
    ...{ name, label, issuer },
    departure: async (trip, { again }) => {
      const config = await configuration();
      if (config === null) return null;
      return client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid',
        state: trip.state,
        nonce: trip.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(trip.verifier),
        code_challenge_method: 'S256',
        ...(trip.maxAge === null ? {} : { max_age: String(trip.maxAge) }),
        ...(again ? { prompt: 'login' } : {}),
      }).href;
    },
    arrival: async (trip, query) => {
      const config = await configuration();
      if (config === null) return { kind: 'down' };
      try {
        return await checked(config, trip, query);
      } catch (error) {
        if (isUnreachable(error)) return { kind: 'down' };
        // Nothing of the answer: it may hold codes and names.
        const code = (error as { code?: unknown }).code;
        log.warn('identity.outside-refused', {
          provider: name,
          reason: typeof code === 'string' ? code : '',
        });
        return { kind: 'refused' };
      }
    },
  };
}

/** The library wraps what it does not know. */
function isUnreachable(error: unknown): boolean {
  return error instanceof Unreachable || (error instanceof Error && error.cause instanceof Unreachable);
}

async function discover({ issuer, clientId, clientSecret }: OutsideSettings): Promise<client.Configuration> {
  const execute = issuer.startsWith('http:') ? [allowPlainHttp] : [];
  const found = await client.discovery(new URL(issuer), clientId, undefined, client.None(), {
    timeout: TIMEOUT_SECONDS,
    [client.customFetch]: limitedFetch,
    execute,
  });
  const server = found.serverMetadata();
  const config = new client.Configuration(server, clientId, undefined, secretBy(server, clientSecret));
  config.timeout = TIMEOUT_SECONDS;
  config[client.customFetch] = limitedFetch;
  for (const change of execute) change(config);
  // Without it a token that came over TLS from the token endpoint is believed by its claims alone.
  client.enableNonRepudiationChecks(config);
  return config;
}

/** The settings allow it on this machine only, and never in production. */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so only to stand out
const allowPlainHttp: (config: client.Configuration) => void = client.allowInsecureRequests;

/** `client_secret_basic` is what a provider takes that says nothing (RFC 8414, 2). */
function secretBy(
  { token_endpoint_auth_methods_supported: ways }: client.ServerMetadata,
  secret: string,
): client.ClientAuth {
  const basic = ways?.includes('client_secret_basic') ?? true;
  return basic ? client.ClientSecretBasic(secret) : client.ClientSecretPost(secret);
}
