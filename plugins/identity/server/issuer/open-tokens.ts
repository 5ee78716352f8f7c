import type Provider from 'oidc-provider';
import type { Client } from 'oidc-provider';
import type { Addresses } from '../config';
import { API_SCOPE } from './clients';
import { apiResource } from './resource';

export interface TokenReply {
  access_token: string;
  token_type: string;
  expires_in: number;
  refresh_token: string;
  scope: string;
}
export interface OpenedGrant {
  grantId: string;
  reply: TokenReply;
}

/** A grant of its own and its first tokens, for sign-ins that do not pass through a browser. */
export async function openTokens(
  provider: Provider,
  { api }: Pick<Addresses, 'api'>,
  how: { accountId: string; client: Client; grantType: string; thumbprint: string | null },
): Promise<OpenedGrant> {
  const { accountId, client, grantType: gty, thumbprint } = how;
  const grant = new provider.Grant({ accountId, clientId: client.clientId });
  grant.addOIDCScope('openid');
  grant.addResourceScope(api, API_SCOPE);
  const grantId = await grant.save();

  const base = { accountId, client, grantId, gty, expiresWithSession: false };
  const access = new provider.AccessToken({ ...base, scope: API_SCOPE });
  access.resourceServer = new provider.ResourceServer(api, apiResource(api));
  const refresh = new provider.RefreshToken({
    ...base,
    scope: `openid ${API_SCOPE}`,
    resource: api,
    rotations: 0,
    iiat: Math.floor(Date.now() / 1000),
  });
  if (thumbprint !== null) {
    access.setThumbprint('jkt', thumbprint);
    refresh.jkt = thumbprint;
  }
  const accessToken = await access.save();
  const refreshToken = await refresh.save();
  return {
    grantId,
    reply: {
      access_token: accessToken,
      token_type: access.tokenType,
      expires_in: access.expiration,
      refresh_token: refreshToken,
      scope: API_SCOPE,
    },
  };
}
