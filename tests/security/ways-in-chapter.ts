import { generateSync } from 'otplib';
import { registerByPhone, textsOn } from '../support/phone-client';
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
import { csrfIn, refreshGrant, type Browser, type Page } from '../support/issuer-client';
import { everything } from './canary-chapter';
import { at, send } from './client';
import { pathOf, signInToCms } from './cms';
import type { World } from './world';
import { PASSWORD, waysBench } from './ways-in/bench';
import { WAYS, type WayName } from './ways-in/ways';

const NEXT = 'ndovu-na-simba-12';
const BY_APP = 'subira@siri.example';
const BY_PASSKEY = 'subira.wa.pili@siri.example';
const [NEW_ONE, NEW_TWO, NEW_THREE] = ['0796000401', '0796000402', '0796000403'];

/** Whoever gets a way into an account, by whichever door: it is on the trail, and its owner hears of it, once. */
export function waysInChapter(world: () => World): void {
  const bench = waysBench(world);
  const { url, userOf, walk, mailed, makePasskey } = bench;
  const walked = new Set<WayName>();
  const walks: typeof walk = async (name, newest, act) => {
    walked.add(name);
    await walk(name, newest, act);
  };
  const joined = (email: string, token: string) =>
    walks(
      'opening an account by an invitation',
      () => userOf(email),
      () => send(url(), 'POST', '/api/invitations/accept', { body: { token, password: PASSWORD } }),
    );
  const secretOn = ({ text }: Page): string =>
    [...text.matchAll(/<span>([A-Z2-7]{1,4})<\/span>/g)].map(([, group]) => group).join('');
  const codeOn = (page: Page): { code: string } => ({ code: generateSync({ secret: secretOn(page) }) });
  let recovery: string[] = [];
  const key = softwarePasskey();
  /** What opened something in these tests, and stands in no row. */
  const secrets = [PASSWORD, NEXT];

  describe('a new way into an account', () => {
    let [byApp, byPasskey] = [0, 0];
    let own: Browser;
    let other: Browser;

    test('is on the trail and told where a first sign-in of staff sets one up', async () => {
      const tokens = [await bench.invited(BY_APP), await bench.invited(BY_PASSKEY)];
      secrets.push(...tokens);
      await joined(BY_APP, tokens[0] ?? '');
      byApp = await userOf(BY_APP);
      const first = await bench.firstSignIn(BY_APP);
      own = first.agent;
      const app = await own.go(`${first.enrol.url.pathname}-app`);
      let codes = app;
      await walks(
        'a code app while signing in, with recovery codes',
        () => byApp,
        async () => void (codes = await post(own, mainForm(app)!, codeOn(app))),
      );
      recovery = recoveryCodesIn(codes);
      secrets.push(secretOn(app), ...recovery);
      expect((await post(own, mainForm(codes)!, { proof: askedCode(codes) })).url.pathname).toBe('/account');
      await joined(BY_PASSKEY, tokens[1] ?? '');
      byPasskey = await userOf(BY_PASSKEY);
      const second = await bench.firstSignIn(BY_PASSKEY);
      other = second.agent;
      await walks(
        'a passkey while signing in, with recovery codes',
        () => byPasskey,
        async () => void (codes = await makePasskey(other, second.enrol, key)),
      );
      expect((await post(other, mainForm(codes)!, { proof: askedCode(codes) })).url.pathname).toBe(
        '/account',
      );
      // What the mail says: which way, when, and where to put it right; not on which device.
      const mail = await mailed(BY_PASSKEY, /(A passkey was added to your Daktari account[^"]*)/);
      expect(mail).toContain(`${url()}/account/passkeys?door=staff`);
      expect(mail).not.toMatch(/node|undici/i);
    });

    test('is on the trail and told where it is added or given up on the account pages', async () => {
      await walks(
        'a passkey on the account pages',
        () => byApp,
        async () => makePasskey(own, await own.go('/account/passkeys/new')),
      );
      await walks(
        'a passkey given up on the account pages',
        () => byApp,
        async () => post(own, smallForm(await own.go('/account/passkeys'), 'Remove')!, {}),
      );
      await walks(
        'a code app on the account pages',
        () => byPasskey,
        async () => {
          const app = await other.go('/account/app/new');
          await post(other, mainForm(app)!, codeOn(app));
        },
      );
      await walks(
        'a code app given up on the account pages',
        () => byPasskey,
        async () => post(other, smallForm(await other.go('/account/app'), 'Remove')!, {}),
      );
      await walks(
        'new recovery codes on the account pages',
        () => byPasskey,
        async () => post(other, mainForm(await other.go('/account/recovery'))!, {}),
      );
    });

    test('and another password end what is open elsewhere, at the next request', async () => {
      const console = await bench.elsewhere(async (agent, page) => {
        const asked = passkeyForm(page, 'get')!;
        const credential = JSON.stringify(key.signIn(asked.options, { origin: url(), rpId: 'localhost' }));
        return post(agent, asked.form, { credential });
      });
      expect(await bench.isIn(console)).toBe(true);
      await walks(
        'a password on the account pages',
        () => byPasskey,
        async () => post(other, mainForm(await other.go('/account/password'))!, { new_password: NEXT }),
      );
      expect(await bench.isIn(console)).toBe(false);
      expect((await refreshGrant(url(), console.refresh, 'console')).status).toBe(400);
      expect((await other.go('/account')).url.pathname).toBe('/account');
      secrets.push(console.access, console.refresh);
    });

    test('is on the trail and told where a provider outside opens the account, or does no more', async () => {
      Object.assign(world().outside, { person: { subject: 'subira-of-the-hospital' }, forge: null });
      await walks(
        'a provider outside, connected',
        () => byPasskey,
        async () => {
          const page = await other.go('/account/outside');
          const { text } = await post(other, smallForm(page, 'Connect')!, {});
          const out = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(text)?.[1] ?? '';
          await other.go(await world().outside.walk(out.replaceAll('&amp;', '&')));
        },
      );
      await walks(
        'a provider outside, disconnected',
        () => byPasskey,
        async () => post(other, smallForm(await other.go('/account/outside'), 'Disconnect')!, {}),
      );
    });

    test('is on the trail and told where a forgotten password is replaced', async () => {
      const agent = bench.agent();
      await post(agent, mainForm(await agent.go('/account/forgotten'))!, { email: BY_APP });
      const token = await mailed(BY_APP, /new-password#([0-9a-f]{64})/);
      const page = mainForm(await agent.go('/account/new-password'))!;
      const shown = await post(agent, page, { token, recovery_code: recovery[5] ?? '' });
      const console = await bench.elsewhere(async (visitor, door) => {
        const second = await submit(visitor, door, BY_APP, PASSWORD);
        const action = second.url.pathname.replace(/totp$/, 'recovery');
        const hidden = { csrf: csrfIn(second) };
        return post(visitor, { action, hidden }, { recovery_code: recovery[0] ?? '' });
      });
      expect(await bench.isIn(console)).toBe(true);
      await walks(
        'a password in place of a forgotten one',
        () => byApp,
        () => post(agent, mainForm(shown)!, { new_password: NEXT }),
      );
      expect(await bench.isIn(console)).toBe(false);
      secrets.push(token, console.access, console.refresh);
      expect(await mailed(BY_APP, /(Your Daktari account has a new password[^"]*)/)).toContain(
        `${url()}/account/forgotten`,
      );
    });

    test('is on the trail and told where a new patient is offered one in the browser', async () => {
      const { agent, offer } = await bench.registered(NEW_ONE);
      let codes = offer;
      await walks('a passkey that is offered to a new patient', newest, async () => {
        codes = await makePasskey(agent, offer);
        expect(recoveryCodesIn(codes)).toHaveLength(10);
      });
      await walks('recovery codes that a new patient puts off', newest, () =>
        post(agent, smallForm(codes, 'Later')!, {}),
      );
      await told(NEW_ONE, 'A passkey was added to your Daktari account.');
    });

    test('is on the trail and told where an app asks for it over JSON', async () => {
      let token = '';
      let id = '';
      await walks('opening an account with a password', newest, async () => {
        const form = { fullName: 'Pendo Auma', password: PASSWORD, clinic: world().rows.clinic.P };
        token = (await registerByPhone(world().stack, { ...form, phone: NEW_TWO, language: 'sw' }))
          .accessToken;
      });
      await walks('a passkey over JSON', newest, async () => {
        const asked = await send(url(), 'POST', '/api/me/passkeys/options', { token, body: {} });
        const json = at(asked, 'options') as Record<string, unknown>;
        const options = { challenge: String(json['challenge']), json };
        const answer = softwarePasskey().register(options, { origin: url(), rpId: 'localhost' });
        id = String(at(await send(url(), 'POST', '/api/me/passkeys', { token, body: { answer } }), 'id'));
      });
      await walks('a passkey given up over JSON', newest, () =>
        send(url(), 'DELETE', `/api/me/passkeys/${id}`, { token }),
      );
      await told(NEW_TWO, 'Ufunguo wa siri umeongezwa kwenye akaunti yako ya Daktari.');
      await told(NEW_TWO, 'Ufunguo wa siri umeondolewa kwenye akaunti yako ya Daktari.');
    });

    test('is on the trail and told where an operator types a password in the CMS', async () => {
      const cms = await signInToCms(world(), 'technician@mwangaza.example');
      const { document_id: id } = await world()
        .stack.knex('up_users')
        .where({ id: await newest() })
        .first<{ document_id: string }>('document_id');
      const path = pathOf('plugin::users-permissions.user', `/${id}`);
      await walks('a password that an operator types in the CMS', newest, async () => {
        expect((await cms.call('PUT', path, { password: NEXT })).status).toBe(200);
      });
      await told(NEW_TWO, 'Akaunti yako ya Daktari ina nenosiri jipya.', '/account/password');
    });

    test('is on the trail and told where the app sets a password', async () => {
      const form = { fullName: 'Zawadi Auma', password: PASSWORD, clinic: world().rows.clinic.P };
      const { accessToken } = await registerByPhone(world().stack, {
        ...form,
        phone: NEW_THREE,
        language: 'sw',
      });
      await walks('a password over JSON', newest, async () => {
        const body = { password: NEXT };
        expect((await send(url(), 'PUT', '/api/me/password', { token: accessToken, body })).status).toBe(200);
      });
      await told(NEW_THREE, 'Akaunti yako ya Daktari ina nenosiri jipya.', '/account/password');
    });

    test('is told at the address that the account had, where an operator types another one in the CMS', async () => {
      const cms = await signInToCms(world(), 'technician@mwangaza.example');
      const rowOf = async (email: string) => {
        const { id, document_id: document } = await world()
          .stack.knex('up_users')
          .where({ email })
          .first<{ id: number; document_id: string }>('id', 'document_id');
        return { id, path: pathOf('plugin::users-permissions.user', `/${document}`) };
      };
      const [byApp, byPasskey] = [await rowOf(BY_APP), await rowOf(BY_PASSKEY)];
      await walks(
        'an address that an operator types in the CMS',
        () => byApp.id,
        async () => {
          const put = await cms.call('PUT', byApp.path, { email: 'elsewhere@siri.example' });
          expect(put.status).toBe(200);
        },
      );
      const address = /(Your Daktari account has another e-mail address[^"]*)/;
      expect(await mailed(BY_APP, address)).toContain(`${url()}/account/sessions`);
      const both = { email: 'nowhere@siri.example', password: NEXT };
      expect((await cms.call('PUT', byPasskey.path, both)).status).toBe(200);
      expect(await mailed(BY_PASSKEY, /(Your Daktari account has a new password[^"]*)/)).toContain(url());
    });

    test('leaves nothing in the database by which somebody else could come in', async () => {
      const cookies = [own, other].flatMap((agent) =>
        Array.from(agent.cookies.values(), ({ value }) => value),
      );
      const stored = await everything(world().stack);
      const long = [...secrets, ...secrets.map((each) => each.replaceAll('-', '')), ...cookies].filter(
        (each) => each.length >= 12,
      );
      expect(long.length).toBeGreaterThan(20);
      expect(long.filter((each) => stored.includes(each))).toEqual([]);
      // It is looked into where such things stand: what may be there is found.
      expect(stored).toContain('Subira Atieno');
    });

    test('was walked here, whichever there is', () => {
      expect([...walked].sort()).toEqual(Object.keys(WAYS).sort());
    });
  });

  /** The newest patient's account: numbers stand nowhere. */
  async function newest(): Promise<number> {
    const { knex } = world().stack;
    const patients = knex('patients').whereNotNull('user_id').orderBy('id', 'desc');
    return (await patients.first<{ user_id: number }>('user_id')).user_id;
  }
  /** Once, and with the page where it is put right. */
  async function told(phone: string, sentence: string, page = '/account/passkeys'): Promise<void> {
    for (let i = 0; i < 200; i += 1) {
      const found = (await textsOn(world().stack, phone)).filter((text) => text.startsWith(sentence));
      if (found.length > 0) {
        expect(found).toEqual([expect.stringContaining(url() + page)]);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`${phone} was not told: ${sentence}`);
  }
}
