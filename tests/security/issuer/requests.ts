import {
  browser,
  codeGrant,
  codeOf,
  codeRequest,
  refreshGrant,
  staffTokens,
  tokensIn,
} from '../../support/issuer-client';
import type { World } from '../world';
import { issuerBench } from './bench';

/** Where a request leads, and what its code is worth. */
export function authorizationRequests(world: () => World): void {
  const { url, person, me } = issuerBench(world);

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

    test.each([
      ['another site', () => 'https://evil.example/'],
      ['a page of ours that is not the app’s', (own: string) => `${own}/account`],
      ['a suffix', (own: string) => `${own}/console.evil.example`],
    ])('signing out does not lead to %s, and needs the form of this browser', async (_what, where) => {
      const agent = browser(url());
      const { idToken } = await staffTokens(url(), person().name, person().password, agent);
      const out = new URL(`${url()}/oauth/session/end`);
      out.searchParams.set('id_token_hint', idToken);
      out.searchParams.set('post_logout_redirect_uri', where(url()));
      const asked = await agent.go(out);
      expect([asked.status, asked.headers.get('Location')]).toEqual([400, null]);
      expect(asked.text).not.toContain('evil');
      const body = new URLSearchParams({ xsrf: 'x'.repeat(43), logout: 'yes' });
      await agent.go('/oauth/session/end/confirm', { method: 'POST', body });
      expect((await agent.go(codeRequest(url()).url)).url.searchParams.has('code')).toBe(true);
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
}
