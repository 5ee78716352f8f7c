import { browser, codeRequest, csrfIn } from '../../support/issuer-client';
import { mainForm, passThrough, post, submit } from '../../support/sign-in-pages';
import type { World } from '../world';
import { DESK, issuerBench } from './bench';

/** The page on which all passwords are typed. */
export function signInPage(world: () => World): void {
  const { url, person } = issuerBench(world);

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

    test('left open in a tab, says what is so: signed in, or to be begun anew', async () => {
      const [agent, other] = [browser(url()), browser(url())];
      const page = await agent.go(codeRequest(url()).url);
      await submit(agent, page, '0722100106', world().stack.password);
      const form = mainForm(page)!;
      for (const old of [await agent.go(page.url), await post(agent, form, { phone: '0722100106' })]) {
        expect([old.status, old.text.includes('You are signed in')]).toEqual([400, true]);
        expect(old.text).toContain('href="/account"');
        expect(old.text).not.toContain('href="/console/"');
      }
      const anew = await other.go(page.url);
      expect([anew.status, anew.text.includes('You are signed in')]).toEqual([400, false]);
      expect(anew.text).toContain('Please sign in again');
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
}

/** What differs from one drawing of a page to the next: names of sign-ins, tokens, challenges. */
function withoutRandom(page: string): string {
  return page.replace(/interaction\/[\w-]+|value="[\w-]*"|challenge&quot;:&quot;[\w-]+/g, '');
}
