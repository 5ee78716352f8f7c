import { request } from 'node:http';
import * as client from 'openid-client';
import {
  browser,
  codeGrant,
  codeOf,
  codeRequest,
  csrfIn,
  refreshGrant,
  staffTokens,
  tokensIn,
} from '../support/issuer-client';
import { mainForm, passThrough, post, submit } from '../support/sign-in-pages';
import { at, send } from './client';
import type { World } from './world';

const DESK = 'desk@mwangaza.example';

/** The issuer as a certified client sees it, and as an attacker does. */
export function issuerChapter(world: () => World): void {
  const url = (): string => world().stack.productUrl;
  const person = () => ({ name: DESK, password: world().stack.password });
  const me = async (token: string): Promise<number> =>
    (await send(url(), 'GET', '/api/me', { token })).status;
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

  describe('authorization requests', () => {
    test.each([
      ['another host', (own: string) => own.replace('localhost', 'evil.example')],
      ['a suffix', (own: string) => `${own}.evil.example`],
      ['a longer path', (own: string) => `${own}/evil`],
      ['a way up', (own: string) => `${own}/../evil`],
      ['a coded way up', (own: string) => `${own}/%2e%2e/evil`],
      ['a user before the host', (own: string) => own.replace('localhost', 'evil@localhost')],
      ['our host as the user', (own: string) => own.replace('//', '//localhost@evil.example/')],
      ['capitals', (own: string) => own.replace('signed-in', 'Signed-In')],
      ['a fragment', (own: string) => `${own}#x`],
      ['a query', (own: string) => `${own}?next=evil`],
      ['another port', (own: string) => own.replace(/:\d+\//, ':1/')],
      ['a script', () => 'javascript:alert(1)'],
      ['none', () => null],
    ])('do not lead to %s', async (_what, change) => {
      const own = `${url()}/console/signed-in`;
      const page = await browser(url()).go(codeRequest(url(), { redirect_uri: change(own) }).url);
      expect([page.status, page.headers.get('Location')]).toEqual([400, null]);
      expect(page.text).not.toMatch(/<script|evil/);
    });

    test.each([
      ['no PKCE', { code_challenge: null, code_challenge_method: null }],
      ['a plain challenge', { code_challenge_method: 'plain' }],
      ['tokens in the address', { response_type: 'token' }],
      ['an unknown resource', { resource: 'https://evil.example' }],
    ])('are refused with %s', async (_what, changes) => {
      const page = await browser(url()).go(codeRequest(url(), changes).url);
      expect(page.url.searchParams.get('error') ?? page.url.hash).toMatch(/invalid|unsupported|unauthorized/);
      expect(page.url.href).not.toContain('code=');
    });

    test('a code is good once; shown again it ends what came of it', async () => {
      const asked = codeRequest(url());
      const code = await codeOf(browser(url()), asked, person());
      const first = await codeGrant(url(), asked, code);
      expect(await me(tokensIn(first).access)).toBe(200);
      expect((await codeGrant(url(), asked, code)).body['error']).toBe('invalid_grant');
      expect(await me(tokensIn(first).access)).toBe(401);
      expect((await refreshGrant(url(), tokensIn(first).refresh, 'console')).status).toBe(400);
    });

    test('of many who show one code at the same time one gets tokens, and they are worth nothing', async () => {
      const asked = codeRequest(url());
      const code = await codeOf(browser(url()), asked, person());
      const replies = await Promise.all(Array.from({ length: 5 }, () => codeGrant(url(), asked, code)));
      const won = replies.filter(({ status }) => status === 200);
      expect(won).toHaveLength(1);
      expect(await me(tokensIn(won[0]!).access)).toBe(401);
    });

    test('a code needs its verifier, its address and its app', async () => {
      for (const change of [{ verifier: 'x'.repeat(43) }, { redirectUri: `${url()}/account` }]) {
        const asked = codeRequest(url());
        const code = await codeOf(browser(url()), asked, person());
        expect((await codeGrant(url(), { ...asked, ...change }, code)).body['error']).toBe('invalid_grant');
      }
    });
  });

  describe('hosts', () => {
    const get = (
      path: string,
      headers: Record<string, string>,
    ): Promise<{ body: string; location: string }> =>
      new Promise((resolve, reject) => {
        const { hostname, port } = new URL(url());
        request({ hostname, port, path, headers }, (response) => {
          let body = '';
          response.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
          response.on('end', () => resolve({ body, location: response.headers.location ?? '' }));
        })
          .on('error', reject)
          .end();
      });

    test.each([
      ['a host', { Host: 'evil.example' }],
      ['a forwarded host', { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' }],
      ['the standard header', { Forwarded: 'host=evil.example;proto=https' }],
    ])('%s that a caller makes up appears nowhere', async (_what, headers) => {
      const documents = [
        '/oauth/.well-known/openid-configuration',
        '/.well-known/openid-configuration',
        '/.well-known/oauth-authorization-server/oauth',
      ];
      for (const path of documents) {
        const { body } = await get(path, headers);
        expect(JSON.parse(body)).toMatchObject({ issuer: `${url()}/oauth`, jwks_uri: `${url()}/oauth/jwks` });
        expect(body).not.toContain('evil');
      }
      const { pathname, search } = codeRequest(url()).url;
      const { location, body } = await get(pathname + search, headers);
      expect(location).toMatch(/\/oauth\/interaction\//);
      expect(location + body).not.toContain('evil');
      const absolute = await get(`http://evil.example${pathname}${search}`, headers);
      expect(absolute.location).not.toContain('evil');
    });
  });

  describe('the sign-in page', () => {
    test('may not be framed, kept, or filled with scripts', async () => {
      const { headers, text } = await browser(url()).go(codeRequest(url()).url);
      expect(headers.get('Content-Security-Policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers.get('Content-Security-Policy')).not.toContain('unsafe');
      expect(headers.get('X-Frame-Options')).toBe('DENY');
      expect(headers.get('Cache-Control')).toBe('no-store');
      // Only files of ours, of exactly this content.
      for (const [script] of text.matchAll(/<script[^>]*>/g)) {
        expect(script).toMatch(/ src="\/sign-in\/[a-z]+\.js\?v=\w+" integrity="sha256-[^"]+"/);
      }
    });

    test('keeps its cookies from scripts and other sites', async () => {
      const page = await fetch(codeRequest(url()).url, { redirect: 'manual' });
      const cookies = page.headers.getSetCookie();
      expect(cookies.length).toBeGreaterThan(0);
      for (const cookie of cookies) expect(cookie).toMatch(/httponly/i);
      for (const cookie of cookies) expect(cookie).toMatch(/samesite=lax/i);
    });

    test('says the same for a wrong password and for somebody unknown', async () => {
      const texts = [];
      for (const name of [DESK, 'nobody@mwangaza.example', '0799111222']) {
        const agent = browser(url());
        const page = await submit(agent, await agent.go(codeRequest(url()).url), name, 'Not-The-Right-One');
        expect(page.status).toBe(401);
        texts.push(withoutRandom(page.text.replace(name, '')));
      }
      expect(new Set(texts).size).toBe(1);
    });

    test('takes patients by phone, but not by the address that we made up for them', async () => {
      const { knex, password } = world().stack;
      const agent = browser(url());
      const page = await submit(agent, await agent.go(codeRequest(url()).url), '0722100106', password);
      expect(page.url.searchParams.get('code')).toBeTruthy();
      const row = await knex('up_users')
        .where('username', 'like', 'patient-%')
        .first<{ email: string }>('email');
      const other = browser(url());
      const refused = await submit(other, await other.go(codeRequest(url()).url), row.email, password);
      expect(refused.status).toBe(401);
    });

    test('takes no form without its token, nor with that of another sign-in', async () => {
      const [agent, other] = [browser(url()), browser(url())];
      const page = await agent.go(codeRequest(url()).url);
      const foreign = await other.go(codeRequest(url()).url);
      for (const csrf of [undefined, '', 'x', csrfIn(foreign)]) {
        const fields = { email: DESK, password: world().stack.password };
        const hidden: Record<string, string> = csrf === undefined ? {} : { csrf };
        const reply = await post(agent, { action: mainForm(page)!.action, hidden }, fields);
        expect([csrf, reply.status]).toEqual([csrf, 403]);
      }
    });

    test('an attacker cannot have a victim finish a sign-in that he began', async () => {
      const [attacker, victim] = [browser(url()), browser(url())];
      const page = await attacker.go(codeRequest(url()).url);
      // The attacker's own form with his own name, sent by the victim's browser: login CSRF.
      const sent = await submit(victim, page, DESK, world().stack.password);
      expect(sent.status).toBe(400);
      // The attacker's address, opened by the victim: fixation.
      expect((await victim.go(page.url)).status).toBe(400);
      const resume = page.url.href.replace('/interaction/', '/auth/');
      expect((await victim.go(resume)).status).toBe(400);
      expect([...victim.cookies.keys()].filter((name) => name.startsWith('daktari.session '))).toEqual([]);
    });

    test("the browser's session gets another name when somebody signs in", async () => {
      const agent = browser(url());
      const sessionIn = () =>
        [...agent.cookies].find(([name]) => name.startsWith('daktari.session '))?.[1].value;
      const page = await agent.go(codeRequest(url()).url);
      const before = sessionIn();
      await passThrough(agent, page, person());
      expect(sessionIn()).toBeTruthy();
      expect(sessionIn()).not.toBe(before);
    });

    test('ten wrong passwords close the name for this address', async () => {
      const agent = browser(url());
      const page = await agent.go(codeRequest(url()).url);
      for (let i = 0; i < 10; i += 1) await submit(agent, page, 'x@mwangaza.example', 'Wrong-One-1');
      const closed = await submit(agent, page, 'X@Mwangaza.example', 'Wrong-One-1');
      expect(closed.status).toBe(429);
      expect(Number(closed.headers.get('Retry-After'))).toBeGreaterThan(0);
    });
  });

  describe('a browser that is signed in', () => {
    test('opens the next app without asking, until everything is ended', async () => {
      const agent = browser(url());
      const { access } = await staffTokens(url(), 'admin@mwangaza.example', world().stack.password, agent);
      const again = await agent.go(codeRequest(url()).url);
      expect(again.url.searchParams.get('code')).toBeTruthy();
      const ended = await send(url(), 'POST', '/api/me/sessions/end-all', { body: {}, token: access });
      expect(at(ended, 'kept')).toBe(false);
      expect(csrfIn(await agent.go(codeRequest(url()).url))).not.toBe('');
      // Everything is: the chapters after this one need their admin.
      world().tokens.admin1 = await world().signInAgain('admin1');
    });
  });

  describe('what is stored', () => {
    test('holds no token, code or cookie, and no private key', async () => {
      const agent = browser(url());
      const asked = codeRequest(url());
      const code = await codeOf(agent, asked, person());
      const tokens = tokensIn(await codeGrant(url(), asked, code));
      const renewed = tokensIn(await refreshGrant(url(), tokens.refresh, 'console'));
      await agent.go(codeRequest(url(), { prompt: 'login' }).url);
      const rows = JSON.stringify([
        await world().stack.knex('oidc_payloads').select(),
        await world().stack.knex('oidc_keys').select(),
        await world().stack.knex('identity_sessions').select(),
      ]);
      const session =
        [...agent.cookies].find(([name]) => name.startsWith('daktari.session '))?.[1].value ?? '';
      expect(session.length).toBeGreaterThan(20);
      for (const secret of [code, tokens.refresh, renewed.refresh, renewed.access, session]) {
        expect(rows.includes(secret)).toBe(false);
      }
      expect(rows).not.toContain('"d":');
      expect(rows).not.toContain('\\"d\\":');
    });
  });
}

/** A challenge comes as an error of openid-client. */
function statusOfError(error: unknown): unknown {
  return (error as { status?: unknown }).status;
}

/** What differs from one drawing of a page to the next: names of sign-ins, tokens, challenges. */
function withoutRandom(page: string): string {
  return page.replace(/interaction\/[\w-]+|value="[\w-]*"|challenge&quot;:&quot;[\w-]+/g, '');
}
