import * as client from 'openid-client';
import { browser, codeRequest, csrfIn, refreshGrant } from '../../support/issuer-client';
import { passThrough } from '../../support/sign-in-pages';
import { send } from '../client';
import type { World } from '../world';
import { issuerBench } from './bench';

/** As a certified client sees it, which checks everything that it is told. */
export function openidClient(world: () => World): void {
  const { url, person, me } = issuerBench(world);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so only to stand out; the product under test has no TLS
  const plain = { execute: [client.allowInsecureRequests] };
  const discover = (clientId: string) =>
    client.discovery(new URL(`${url()}/oauth`), clientId, undefined, client.None(), plain);

  describe('openid-client', () => {
    test('signs in with code and PKCE, refreshes, and signs out', async () => {
      const config = await discover('console');
      const agent = browser(url());
      const redirectUri = `${url()}/console/signed-in`;
      const verifier = client.randomPKCECodeVerifier();
      const [state, nonce] = [client.randomState(), client.randomNonce()];
      const start = await client.buildAuthorizationUrlWithPAR(config, {
        redirect_uri: redirectUri,
        scope: 'openid profile api',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      expect(start.searchParams.get('request_uri')).toMatch(/^urn:/);
      const form = await agent.go(start);
      const back = await passThrough(agent, form, person());
      const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce };
      const tokens = await client.authorizationCodeGrant(config, back.url, checks);
      expect(tokens.claims()).toMatchObject({
        name: 'Mary Nduta',
        amr: expect.arrayContaining(['pop', 'user', 'mfa']),
        acr: 'urn:daktari:acr:phishing-resistant',
      });
      expect(await me(tokens.access_token)).toBe(200);
      const renewed = await client.refreshTokenGrant(config, tokens.refresh_token ?? '');
      expect(await me(renewed.access_token)).toBe(200);

      const out = client.buildEndSessionUrl(config, {
        id_token_hint: tokens.id_token ?? '',
        post_logout_redirect_uri: `${url()}/console`,
      });
      const asked = await agent.go(out);
      const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.text)?.[1] ?? '';
      const body = new URLSearchParams({ xsrf, logout: 'yes' });
      const done = await agent.go('/oauth/session/end/confirm', { method: 'POST', body });
      expect(done.url.href).toBe(`${url()}/console`);
      expect(await me(renewed.access_token)).toBe(401);
      expect((await refreshGrant(url(), renewed.refresh_token ?? '', 'console')).status).toBe(400);
      // The browser is signed out too: the next app has to ask.
      expect(csrfIn(await agent.go(codeRequest(url()).url))).not.toBe('');
    });

    test('binds its tokens to a key, and nothing else may show them', async () => {
      const config = await discover('patient-app');
      const keys = await client.randomDPoPKeyPair();
      const DPoP = client.getDPoPHandle(config, keys);
      const grant = { phone: '0722100105', password: world().stack.password };
      const tokens = await client.genericGrantRequest(config, 'urn:daktari:grant:password', grant, { DPoP });
      expect(tokens.token_type).toBe('dpop');
      const target = new URL(`${url()}/api/me`);
      const call = (handle: client.DPoPHandle) =>
        client.fetchProtectedResource(config, tokens.access_token, target, 'GET', null, undefined, {
          DPoP: handle,
        });
      expect((await call(DPoP)).status).toBe(200);
      const stranger = client.getDPoPHandle(config, await client.randomDPoPKeyPair());
      expect(await call(stranger).then(({ status }) => status, statusOfError)).toBe(401);
      // Shown as a bearer's it is a stolen one.
      expect(await me(tokens.access_token)).toBe(401);
      const refused = await refreshGrant(url(), tokens.refresh_token ?? '');
      expect(refused.status).toBe(400);
      const renewed = await client.refreshTokenGrant(config, tokens.refresh_token ?? '', undefined, { DPoP });
      expect(renewed.token_type).toBe('dpop');
    });

    test('a proof is good for one request, this one, and now', async () => {
      const config = await discover('patient-app');
      const keys = await client.randomDPoPKeyPair();
      const DPoP = client.getDPoPHandle(config, keys);
      const grant = { phone: '0722100105', password: world().stack.password };
      const tokens = await client.genericGrantRequest(config, 'urn:daktari:grant:password', grant, { DPoP });
      const seen: string[] = [];
      const spying = Object.assign(await discover('patient-app'), {
        [client.customFetch]: (where: string, options: client.CustomFetchOptions) => {
          seen.push(new Headers(options.headers).get('dpop') ?? '');
          return fetch(where, options as RequestInit);
        },
      });
      const target = new URL(`${url()}/api/me`);
      const reply = await client.fetchProtectedResource(
        spying,
        tokens.access_token,
        target,
        'GET',
        null,
        undefined,
        { DPoP },
      );
      expect(reply.status).toBe(200);
      const replay = (path: string, method = 'GET') =>
        send(url(), method, path, {
          headers: { Authorization: `DPoP ${tokens.access_token}`, DPoP: seen[0] ?? '' },
        });
      expect(seen).toHaveLength(1);
      expect((await replay('/api/me')).status).toBe(401);
      expect((await replay('/api/visits')).status).toBe(401);
    });
  });
}

/** A challenge comes as an error of openid-client. */
function statusOfError(error: unknown): unknown {
  return (error as { status?: unknown }).status;
}
