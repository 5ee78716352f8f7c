import { readFileSync } from 'node:fs';
import path from 'node:path';
import { browser, codeGrant, codeRequest, csrfIn, tokensIn, type Browser } from '../../support/issuer-client';
import { mainForm, post, recoveryCodesIn, smallForm, submit } from '../../support/sign-in-pages';
import { send } from '../client';
import type { World } from '../world';
import { HASSAN, type PagesBench } from './bench';

/** Every page behind `/account/` but the first one, as the code lists them. */
function pathsInCode(): string[] {
  const list = path.resolve(__dirname, '../../../plugins/identity/server/account/pages/all-pages.ts');
  return Array.from(
    readFileSync(list, 'utf8').matchAll(/^ {6}'?([a-z/-]+)'?: \w+\(desk\),$/gm),
    ([, name = '']) => name,
  );
}

/** What people do there with their sessions and factors. */
export function accountPages(world: () => World, bench: PagesBench): void {
  const { url, password, begun, pathOf, answerTo } = bench;

  describe('the account pages', () => {
    const signedIn = async (): Promise<Browser> => {
      const agent = browser(url(), ['/oauth/', '/account']);
      const { form, fields } = answerTo(await agent.go('/account?door=staff'));
      expect((await post(agent, form, fields)).url.pathname).toBe('/account');
      return agent;
    };
    const makeOld = async (): Promise<void> => {
      const { knex } = world().stack;
      const rows = await knex('oidc_payloads')
        .where({ kind: 'Session' })
        .select<{ id: string; payload: string }[]>();
      for (const { id, payload } of rows) {
        const old = { ...JSON.parse(payload), loginTs: Math.floor(Date.now() / 1000) - 301 };
        await knex('oidc_payloads')
          .where({ kind: 'Session', id })
          .update({ payload: JSON.stringify(old) });
      }
    };

    test('ask who it is, take no form without its token, and change nothing by an old proof', async () => {
      const stranger = browser(url(), ['/oauth/', '/account']);
      expect((await stranger.go('/account/sessions')).url.pathname).toMatch(/^\/oauth\/interaction\//);
      const agent = await signedIn();
      const refused: Record<string, number> = {};
      for (const name of pathsInCode()) {
        const sent = await post(agent, { action: `/account/${name}`, hidden: { csrf: 'x' } }, {});
        refused[name] = sent.status;
      }
      // 405: takes no form at all.
      const shown = ['sessions', 'looked', 'apps', 'number', 'app', 'passkeys', 'outside', 'outside/back'];
      const wanted = Object.keys(refused).map((name) => [name, shown.includes(name) ? 405 : 403]);
      expect(wanted.length).toBeGreaterThan(20);
      expect(refused).toEqual(Object.fromEntries(wanted));
      const recent = await agent.go('/account/password');
      expect(mainForm(recent)?.action).toBe('/account/password');
      await makeOld();
      expect((await agent.go('/account/password')).url.pathname).toMatch(/^\/oauth\/interaction\//);
      const late = await post(agent, mainForm(recent)!, { new_password: 'Twiga-Wanne-Bahari-9' });
      expect(late.url.pathname).toMatch(/^\/oauth\/interaction\//);
      expect((await agent.go('/account/sessions')).status).toBe(200);
    });

    test('sign out everywhere else at once, and stay signed in here', async () => {
      const elsewhere = browser(url());
      const asked = codeRequest(url());
      const { form, fields } = answerTo(await elsewhere.go(asked.url));
      const there = await post(elsewhere, form, fields);
      const tokens = tokensIn(await codeGrant(url(), asked, there.url.searchParams.get('code') ?? ''));
      const me = async () => (await send(url(), 'GET', '/api/me', { token: tokens.access })).status;
      expect(await me()).toBe(200);
      const here = await signedIn();
      const page = await here.go('/account/sessions');
      // People know no client ids.
      expect(page.text).toContain('>Clinic console<');
      expect(page.text).not.toContain('>console<');
      const ended = await post(here, smallForm(page, 'Sign out everywhere')!, {});
      expect(ended.url.href).toContain('/account/sessions?done=ended-all');
      expect(await me()).toBe(401);
      expect(mainForm(await elsewhere.go(codeRequest(url()).url))).not.toBeNull();
      expect((await here.go('/account')).url.pathname).toBe('/account');
    });

    test('keep the last factor of staff, and give recovery codes that count once', async () => {
      const agent = await signedIn();
      const passkeys = await agent.go('/account/passkeys');
      const removed = await post(agent, smallForm(passkeys, 'Remove')!, {});
      expect(removed.url.href).toContain('done=last');
      const codes = await post(agent, mainForm(await agent.go('/account/recovery'))!, {});
      const [one = '', two = ''] = recoveryCodesIn(codes);
      const tried = await Promise.all(
        Array.from({ length: 3 }, async () => {
          const other = browser(url());
          const asked = await submit(other, await begun(other), HASSAN, password());
          return post(
            other,
            { action: `${pathOf(asked)}/recovery`, hidden: { csrf: csrfIn(asked) } },
            { recovery_code: one },
          );
        }),
      );
      expect(tried.filter((page) => page.url.searchParams.has('code'))).toHaveLength(1);
      // A code from paper says that a device was lost: what was open before is closed.
      expect((await agent.go('/account')).url.pathname).toMatch(/^\/oauth\/interaction\//);
      expect(two).not.toBe('');
    });
  });
}
