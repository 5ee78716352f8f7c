import { createHmac, createPublicKey } from 'node:crypto';
import { decoded, encoded, issuerForge, type Forge } from '../../support/forge-token';
import { staffTokens } from '../../support/issuer-client';
import { send } from '../client';
import type { World } from '../world';
import { sessionBench } from './bench';

/** What is no token, however much it looks like one. */
export function accessTokens(world: () => World): void {
  const { url, open, statuses } = sessionBench(world);

  describe('access tokens', () => {
    let forge: Forge;
    beforeAll(async () => {
      forge = await issuerForge(world().stack.knex, world().stack.env);
    });

    test('a forged or foreign token is no token', async () => {
      const { access, refresh } = await open();
      const { access: other } = await open('0722100102');
      const staff = await staffTokens(url(), 'desk@mwangaza.example', world().stack.password);
      const claims = decoded(access);
      const now = Math.floor(Date.now() / 1000);
      expect(await statuses(access)).toEqual([200, 200, 200]);
      // The forge works: what it signs is refused for what it says.
      expect(await statuses(forge(claims))).toEqual([200, 200, 200]);
      const [head = '', body = '', signature = ''] = access.split('.');
      const forged: Record<string, string> = {
        'no algorithm': `${encoded({ alg: 'none', typ: 'at+jwt' })}.${body}.`,
        'no algorithm, old signature': `${encoded({ ...decoded(access, 0), alg: 'None' })}.${body}.${signature}`,
        'no signature': `${head}.${body}.`,
        'HS256 with the public key': await confused(url(), access),
        'an altered payload': `${head}.${encoded({ ...claims, sub: decoded(other)['sub'] })}.${signature}`,
        "another person's name on this grant": forge({ ...claims, sub: decoded(other)['sub'] }),
        "another app's name": forge({ ...claims, client_id: 'console' }),
        'an unknown grant': forge({ ...claims, gid: 'x'.repeat(43) }),
        'no grant': forge({ ...claims, gid: undefined }),
        'another audience': forge({ ...claims, aud: `${url()}/fhir` }),
        'no audience': forge({ ...claims, aud: undefined }),
        'another issuer': forge({ ...claims, iss: 'https://evil.example/oauth' }),
        ended: forge({ ...claims, iat: now - 2000, exp: now - 1000 }),
        'without an end': forge({ ...claims, exp: undefined }),
        'not yet begun': forge({ ...claims, nbf: now + 1000 }),
        'of another type': forge(claims, { typ: 'JWT' }),
        'of an unknown key': forge(claims, { kid: 'unknown' }),
        'an ID token': staff.idToken,
        'a refresh token': refresh,
        'of users-permissions': hmac({ alg: 'HS256', typ: 'JWT' }, { id: 1, iat: now, exp: now + 900 }, 'x'),
        'nothing of the kind': 'x'.repeat(300),
      };
      for (const [what, token] of Object.entries(forged)) {
        expect([what, ...(await statuses(token))]).toEqual([what, 401, 401, 401]);
      }
    });

    test('a refusal says how to come in', async () => {
      for (const path of ['/api/me', '/api/patients']) {
        const bare = await send(url(), 'GET', path);
        expect(bare.headers.get('WWW-Authenticate')).toMatch(/^Bearer realm="daktari"/);
        const wrong = await send(url(), 'GET', path, { token: 'x.y.z' });
        expect(wrong.headers.get('WWW-Authenticate')).toContain('error="invalid_token"');
      }
    });
  });
}

/** Signed with the issuer's public key as if it were a shared secret, in the forms in which libraries keep it. */
async function confused(url: string, token: string): Promise<string> {
  const { keys } = (await (await fetch(`${url}/oauth/jwks`)).json()) as { keys: { kid: string }[] };
  const header = decoded(token, 0);
  const jwk = keys.find(({ kid }) => kid === header['kid']);
  const pem = createPublicKey({ key: { ...jwk }, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  return hmac({ ...header, alg: 'HS256' }, decoded(token), String(pem));
}

function hmac(header: object, payload: object, secret: string): string {
  const text = `${encoded(header)}.${encoded(payload)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}
