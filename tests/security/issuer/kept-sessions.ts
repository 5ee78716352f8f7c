import {
  browser,
  codeGrant,
  codeOf,
  codeRequest,
  csrfIn,
  refreshGrant,
  staffTokens,
  tokensIn,
} from '../../support/issuer-client';
import { at, send } from '../client';
import type { World } from '../world';
import { issuerBench } from './bench';

/** What stays behind: in the browser, and in our tables. */
export function keptSessions(world: () => World): void {
  const { url, person } = issuerBench(world);

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

  describe('a code on its way when its browser is signed out', () => {
    test.each<[string, Record<string, string>]>([
      ['with a token for now', {}],
      ['with a token for later', { scope: 'openid api offline_access', prompt: 'consent' }],
    ])('opens nothing any more, %s', async (_what, more) => {
      const asked = codeRequest(url(), more);
      const code = await codeOf(browser(url()), asked, person());
      const { knex } = world().stack;
      const codes = await knex('oidc_payloads')
        .where({ kind: 'AuthorizationCode' })
        .pluck<string[]>('payload');
      const { sessionUid: uid } = codes
        .map((payload) => JSON.parse(payload) as { sessionUid: string; codeChallenge: string })
        .find(({ codeChallenge }) => codeChallenge === asked.url.searchParams.get('code_challenge'))!;
      // What a request leaves that read its session before the end of it and wrote its code after.
      expect(await knex('oidc_payloads').where({ kind: 'Session', uid }).delete()).toBe(1);
      expect(await codeGrant(url(), asked, code)).toMatchObject({ status: 400 });
      expect(await knex('identity_sessions').where({ browser_uid: uid })).toEqual([]);
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
