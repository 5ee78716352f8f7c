import { generateSync } from 'otplib';
import {
  browser,
  codeGrant,
  codeRequest,
  csrfIn,
  tokensIn,
  type Browser,
  type Page,
} from '../support/issuer-client';
import {
  askedCode,
  mainForm,
  passkeyForm,
  post,
  recoveryCodesIn,
  smallForm,
  submit,
} from '../support/sign-in-pages';
import { softwarePasskey } from '../support/software-passkey';
import { send } from './client';
import type { World } from './world';

const STEP_MS = 30_000;
const NJERI = 'njeri@mwangaza.example';
const HASSAN = 'hassan@mwangaza.example';
const UNKNOWN = '0799555111';
const PAGES = [
  'phone',
  'code',
  'code-again',
  'password',
  'staff',
  'passkey',
  'recovery',
  'totp',
  'enrol',
  'enrol-app',
  'codes',
  'register',
  'proof',
  'offer-passkey',
  'start-over',
  'outside',
];

/** The pages on which people sign in and look after their account, as an attacker uses them. */
export function pagesChapter(world: () => World): void {
  const url = (): string => world().stack.productUrl;
  const password = (): string => world().stack.password;
  const begun = async (agent: Browser): Promise<Page> => agent.go(codeRequest(url()).url);
  const pathOf = (page: Page): string => page.url.pathname.split('/').slice(0, 4).join('/');
  const formTo = (page: Page, name: string) => ({
    action: `${pathOf(page)}/${name}`,
    hidden: { csrf: csrfIn(page) },
  });
  const rowsIn = async (table: string): Promise<number> => {
    const [row] = await world().stack.knex(table).count<{ n: number | string }[]>({ n: '*' });
    return Number(row?.n);
  };
  let secret = '';
  let lastStep = 0;
  const key = softwarePasskey();
  const answerTo = (page: Page) => {
    const { form, options } = passkeyForm(page, 'get')!;
    return {
      form,
      fields: { credential: JSON.stringify(key.signIn(options, { origin: url(), rpId: 'localhost' })) },
    };
  };
  const nextCode = (): string => {
    lastStep = Math.max(Math.floor(Date.now() / STEP_MS), lastStep + 1);
    return generateSync({ secret, epoch: (lastStep * STEP_MS) / 1000 });
  };

  describe('the pages of a sign-in', () => {
    test.each(PAGES)('%s takes no form without the token of this sign-in', async (name) => {
      const [agent, other] = [browser(url()), browser(url())];
      const page = await begun(agent);
      const foreign = csrfIn(await begun(other));
      for (const csrf of ['', 'x', foreign]) {
        const sent = await post(agent, { action: `${pathOf(page)}/${name}`, hidden: { csrf } }, {});
        expect([name, csrf, sent.status]).toEqual([name, csrf, 403]);
      }
      // Nor from a browser in which it did not begin, whatever it knows.
      expect((await post(other, formTo(page, name), {})).status).toBe(400);
      expect((await other.go(`${pathOf(page)}/${name}`)).status).toBe(400);
    });

    test('are drawn in the other language before anything is counted, checked or sent', async () => {
      const agent = browser(url());
      const page = await begun(agent);
      const tables = ['identity_limits', 'identity_phone_challenges', 'reminders_deliveries'];
      const count = () => Promise.all(tables.map(rowsIn));
      const before = await count();
      const typed = {
        email: HASSAN,
        identifier: HASSAN,
        phone: UNKNOWN,
        password: password(),
        show_in: 'sw',
      };
      for (const name of ['staff', 'password', 'phone', 'recovery']) {
        const shown = await post(agent, formTo(page, name), typed);
        expect([name, shown.status, shown.text.includes('<html lang="sw">')]).toEqual([name, 200, true]);
        expect(shown.text).not.toContain(password());
      }
      expect(await count()).toEqual(before);
      expect((await agent.go(`${pathOf(page)}/staff`)).text).toContain('<html lang="sw">');
    });

    test('tell nothing of numbers: one that is known and one that is not are answered alike', async () => {
      const answers = [];
      for (const phone of ['0722100120', UNKNOWN]) {
        const agent = browser(url());
        const page = await begun(agent);
        const sent = await post(agent, formTo(page, 'phone'), { phone });
        const wrong = await post(agent, mainForm(sent)!, { code: '000000' });
        const shown = [sent, wrong].map(({ status, text }) => [status, neutral(text)]);
        answers.push(JSON.stringify(shown));
      }
      expect(answers[0]).toBe(answers[1]);
    });

    test('a code answers the sign-in in which it was asked for, and no other', async () => {
      const [asking, other] = [browser(url()), browser(url())];
      const page = await begun(asking);
      expect((await post(asking, formTo(page, 'phone'), { phone: '0722100121' })).url.pathname).toMatch(
        /code$/,
      );
      const elsewhere = await begun(other);
      const tried = await post(other, formTo(elsewhere, 'code'), { code: '123456' });
      expect(tried.url.pathname).not.toMatch(/register|proof/);
      expect(await other.go(`${pathOf(elsewhere)}/register`)).toMatchObject({ status: 200 });
      expect((await other.go(`${pathOf(elsewhere)}/register`)).text).not.toContain('id="terms"');
    });

    test('a first sign-in of staff sets up a second factor and shows recovery codes before anything else', async () => {
      const agent = browser(url());
      const asked = codeRequest(url());
      const enrol = await submit(agent, await agent.go(asked.url), NJERI, password());
      expect(enrol.url.pathname).toMatch(/\/enrol$/);
      const app = await agent.go(`${pathOf(enrol)}/enrol-app`);
      secret = [...app.text.matchAll(/<span>([A-Z2-7]{1,4})<\/span>/g)].map(([, group]) => group).join('');
      expect(secret).toMatch(/^[A-Z2-7]{32}$/);
      expect((await post(agent, mainForm(app)!, { code: '000000' })).status).toBe(400);
      // Reloaded, it is still the same secret: an app that has it need not begin again.
      expect((await agent.go(app.url)).text).toContain(secret.slice(0, 4));
      const codes = await post(agent, mainForm(app)!, { code: nextCode() });
      expect(recoveryCodesIn(codes)).toHaveLength(10);
      const skipped = await agent.go(asked.url);
      expect(skipped.url.searchParams.get('code')).toBeNull();
      expect((await post(agent, mainForm(codes)!, { proof: 'AAAA-AAAA-AAAA' })).status).toBe(400);
      const done = await post(agent, mainForm(codes)!, { proof: askedCode(codes) });
      const code = done.url.searchParams.get('code');
      const tokens = tokensIn(await codeGrant(url(), asked, code ?? ''));
      expect(claimsIn(tokens.idToken)).toMatchObject({
        amr: ['pwd', 'otp', 'mfa'],
        acr: 'urn:daktari:acr:two-factors',
      });
    });

    test('a password alone opens nothing of staff, and a wrong code is answered like a wrong password', async () => {
      const agent = browser(url());
      const page = await begun(agent);
      const alone = await submit(agent, page, NJERI, password());
      expect(alone.url.pathname).toMatch(/\/totp$/);
      expect((await agent.go(pathOf(page))).url.searchParams.get('code')).toBeNull();
      const other = browser(url());
      const door = await begun(other);
      const wrong = [];
      for (const tried of [
        { password: password(), code: '000000' },
        { password: 'Not-The-Right-One', code: '000000' },
      ]) {
        const sent = await post(other, mainForm(door)!, { email: NJERI, ...tried });
        wrong.push([sent.status, neutral(sent.text)]);
      }
      expect(wrong[0]).toEqual(wrong[1]);
      expect(wrong[0]![0]).toBe(401);
    });

    test('of many who show one code of an app at the same time one gets in', async () => {
      const code = nextCode();
      const tried = await Promise.all(
        Array.from({ length: 4 }, async () => {
          const agent = browser(url());
          return post(agent, mainForm(await begun(agent))!, { email: NJERI, password: password(), code });
        }),
      );
      expect(tried.filter((page) => page.url.searchParams.has('code'))).toHaveLength(1);
    });

    test('a passkey answers the sign-in that asked, and counts for its owner only', async () => {
      const [agent, other] = [browser(url()), browser(url())];
      const forgery = { origin: url(), rpId: 'localhost' };
      const enrol = await submit(agent, await begun(agent), HASSAN, password());
      const made = passkeyForm(enrol, 'create')!;
      const registered = await post(agent, made.form, {
        credential: JSON.stringify(key.register(made.options, forgery)),
      });
      expect(recoveryCodesIn(registered)).toHaveLength(10);
      const [mine, theirs] = [await begun(browser(url())), await begun(other)];
      const wrongChallenge = JSON.stringify(key.signIn(passkeyForm(mine, 'get')!.options, forgery));
      const refused = await post(other, passkeyForm(theirs, 'get')!.form, { credential: wrongChallenge });
      expect(refused.status).toBe(401);
      const right = JSON.stringify(key.signIn(passkeyForm(theirs, 'get')!.options, forgery));
      const form = passkeyForm(theirs, 'get')!.form;
      const done = await post(other, form, { credential: right });
      expect(done.url.searchParams.get('code')).toBeTruthy();
    });

    test('a form that was sent before does nothing when it is sent again', async () => {
      const agent = browser(url());
      const { form, fields } = answerTo(await begun(agent));
      const done = await post(agent, form, fields);
      expect(done.url.searchParams.get('code')).toBeTruthy();
      expect((await post(agent, form, fields)).status).toBe(400);
    });
  });

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
      for (const path of [
        'sign-out',
        'sessions/end',
        'sessions/end-all',
        'sessions/forget',
        'password',
        'app/new',
        'app/remove',
        'passkeys/new',
        'passkeys/rename',
        'passkeys/remove',
        'recovery',
        'recovery/kept',
        'outside/connect',
        'outside/remove',
      ]) {
        const sent = await post(agent, { action: `/account/${path}`, hidden: { csrf: 'x' } }, {});
        expect([path, sent.status]).toEqual([path, 403]);
      }
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

/** What differs from one drawing of a page to the next, and what was typed. */
function neutral(page: string): string {
  return page
    .replace(/interaction\/[\w-]+|value="[^"]*"|challenge&quot;:&quot;[\w-]+/g, '')
    .replace(/\+254 [\d ]{11}/g, '')
    .replace(/\d\d:\d\d|data-ready-in="\d+"/g, '');
}

function claimsIn(idToken: string): unknown {
  return JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString('utf8'));
}
