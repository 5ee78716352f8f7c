import { errors, type Client, type KoaContextWithOIDC } from 'oidc-provider';
import type { Addresses } from '../config';
import { isFirstParty } from '../issuer/clients';

type Params = Record<string, unknown>;

/**
 * Where the tokens of a request are to be shown, when it does not say so in the words of RFC 8707. SMART's name for that
 * is `aud`, and an app that leaves it out could be talked into showing our tokens to somebody else's server.
 */
export function resourceAsked(
  { oidc }: { oidc: Pick<KoaContextWithOIDC['oidc'], 'params' | 'route'> },
  { clientId }: Pick<Client, 'clientId'>,
  { api, fhir }: Pick<Addresses, 'api' | 'fhir'>,
): string {
  const { aud } = oidc.params ?? {};
  // As grants know it: under another spelling of the same address nothing was ever granted.
  if (typeof aud === 'string') return isSameServer(aud, fhir) ? fhir : aud;
  if (isFirstParty(clientId)) return api;
  // A backend service has no such parameter: its assertion has the audience.
  if (oidc.route === 'token') return fhir;
  throw new errors.InvalidRequest("missing required parameter 'aud'");
}

/** Checks `aud`, at the end of what the provider checks of an authorization request, pushed or posted ones as well. */
export function checkAppRequest(
  context: Pick<KoaContextWithOIDC, 'oidc' | 'query'>,
  aud: string | undefined,
  { clientId }: Pick<Client, 'clientId'>,
): void {
  if (isFirstParty(clientId)) return;
  const params = context.oidc.params ?? {};
  // A pushed one was checked when it came; in what is kept of it `aud` is the envelope's own.
  const isKept = context.oidc.entities.PushedAuthorizationRequest !== undefined;
  const named = [params.resource].flat();
  if (!isKept && aud !== undefined && named.some((one) => !isSameServer(one, aud))) {
    throw new errors.InvalidTarget('aud and resource name two servers');
  }
  keepOfflineAccess(context, params);
}

/**
 * SMART apps ask for offline_access without the prompt that OpenID Connect (11) wants with it, and the provider drops the
 * scope without a word. Apps of others always have their consent page, so nothing is asked twice by this.
 */
function keepOfflineAccess(
  { oidc, query }: Pick<KoaContextWithOIDC, 'oidc' | 'query'>,
  params: Params,
): void {
  const { scope: written } = oidc.body ?? query;
  if (typeof written !== 'string' || !written.split(' ').includes('offline_access')) return;
  if (oidc.prompts.has('none')) return;
  params.scope = [...new Set([...oidc.requestParamScopes, 'offline_access'])].join(' ');
  params.prompt = [...new Set([...oidc.prompts, 'consent'])].join(' ');
}

/** The address of a server as apps know it, with or without the last stroke. */
function isSameServer(one: unknown, other: string): boolean {
  return typeof one === 'string' && withoutStroke(one) === withoutStroke(other);
}

function withoutStroke(address: string): string {
  return address.replace(/\/$/, '');
}
