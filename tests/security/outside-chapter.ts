import { browser, codeGrant, codeRequest, tokensIn, type Browser, type Page } from '../support/issuer-client';
import { mainForm, passThrough, post, smallForm } from '../support/sign-in-pages';
import { send } from './client';
import type { World } from './world';

const DESK = 'desk@mwangaza.example';
const LABEL = 'Mwangaza Hospital';
const SUBJECT = 'staff-of-the-hospital-7';

/** Staff who sign in at their hospital's own identity provider, and whoever would like to be taken for them. */
export function outsideChapter(world: () => World): void {
  const url = (): string => world().stack.productUrl;
  const within = ['/oauth/', '/account'];
  const knex = () => world().stack.knex;
  const begun = (agent: Browser): Promise<Page> => agent.go(codeRequest(url()).url);
  const userId = async (): Promise<number> =>
    (await knex()('up_users').where({ email: DESK }).first<{ id: number }>('id')).id;
  const refusals = async (): Promise<number> => {
    const where = { operation: 'identity.sign-in', action: 'denied', client_id: 'console' };
    const [row] = await knex()('audit_events').where(where).count<{ n: number | string }[]>({ n: '*' });
    return Number(row?.n);
  };
  const outward = ({ text }: Page): string =>
    (/http-equiv="refresh" content="0; url=([^"]+)"/.exec(text)?.[1] ?? '').replaceAll('&amp;', '&');
  const become = (subject: string, amr?: string[]): void =>
    void Object.assign(world().outside, { person: { subject, ...(amr ? { amr } : {}) }, forge: null });

  /** From the staff door to the provider and back to the product's door, which is not opened yet. */
  async function answerFor(agent: Browser, page: Page): Promise<URL> {
    const left = await post(agent, smallForm(page, `Sign in with ${LABEL}`)!, {});
    expect([left.status, outward(left)]).toEqual([200, expect.stringContaining(world().outside.issuer)]);
    return world().outside.walk(outward(left));
  }
  async function outsideSignIn(agent: Browser): Promise<Page> {
    return agent.go(await answerFor(agent, await begun(agent)));
  }
  async function connect(agent: Browser): Promise<Page> {
    const page = await agent.go('/account/outside');
    const left = await post(agent, smallForm(page, 'Connect')!, {});
    return agent.go(await world().outside.walk(outward(left)));
  }
  async function account(): Promise<Browser> {
    const agent = browser(url(), within);
    const person = { name: DESK, password: world().stack.password };
    const at = await passThrough(agent, await agent.go('/account?door=staff'), person);
    expect(at.url.pathname).toBe('/account');
    return agent;
  }

  describe('sign-in at a provider outside', () => {
    test('is for whoever connected it, whatever address the provider says that somebody has', async () => {
      become(SUBJECT);
      const before = await refusals();
      const refused = await outsideSignIn(browser(url()));
      expect([refused.status, refused.url.searchParams.has('code')]).toEqual([401, true]);
      expect(refused.text).toContain('We could not let you in by that.');
      expect(await refusals()).toBe(before + 1);
      expect(await knex()('identity_outside_links').select('id')).toEqual([]);
    });

    test('is connected from a signed-in account with a recent proof, and only by a form of ours', async () => {
      become(SUBJECT);
      const agent = await account();
      const done = await connect(agent);
      expect(done.url.href).toContain('/account/outside?done=connected');
      const rows = await knex()('identity_outside_links').select('*');
      expect(rows).toMatchObject([{ user_id: await userId(), issuer: world().outside.issuer }]);
      expect(JSON.stringify(rows)).not.toContain(SUBJECT);
      const trail = await knex()('audit_events').where({ operation: 'identity.account', action: 'create' });
      expect(trail.map(({ actor_id: actor }) => String(actor))).toContain(String(await userId()));
      // By an answer that this browser did not ask for nothing is connected.
      const forged = await agent.go('/account/outside/back?code=x&state=y');
      expect(forged.url.href).toContain('done=failed');
    });

    test('then opens the account with our second factor, and without it nothing', async () => {
      become(SUBJECT);
      const agent = browser(url());
      const asked = codeRequest(url());
      const second = await agent.go(await answerFor(agent, await agent.go(asked.url)));
      expect(second.url.pathname).toMatch(/\/oauth\/interaction\/[\w-]+$/);
      expect(mainForm(second)?.action ?? second.text).toMatch(/totp|passkey/);
      // Again and again: still nothing.
      expect((await agent.go(second.url)).url.searchParams.get('code')).toBeNull();
      const back = await passThrough(agent, second, { name: DESK, password: world().stack.password });
      const { idToken } = tokensIn(await codeGrant(url(), asked, back.url.searchParams.get('code') ?? ''));
      const claims = JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString('utf8'));
      expect(claims).toMatchObject({ amr: expect.arrayContaining(['fed', 'pop']) });
    });

    test('opens it alone when setting and id token say that several factors were asked for', async () => {
      become(SUBJECT, ['pwd', 'mfa']);
      const done = await outsideSignIn(browser(url()));
      expect(done.url.href).toContain('/console/signed-in?code=');
      become(SUBJECT, ['pwd', 'otp']);
      expect((await outsideSignIn(browser(url()))).url.href).not.toContain('/console/signed-in');
    });

    test('refuses everybody with the same page: who they are and what was wrong shows nowhere', async () => {
      const id = await userId();
      const blocked = (is: boolean) => knex()('up_users').where({ id }).update({ blocked: is });
      const role = await knex()('up_users_role_lnk').where({ user_id: id }).first<{ role_id: number }>();
      const patient = await knex()('up_roles').where({ type: 'patient' }).first<{ id: number }>('id');
      const inRole = (roleId: number) =>
        knex()('up_users_role_lnk').where({ user_id: id }).update({ role_id: roleId });
      const pages: [string, Page][] = [];
      const refused = async (
        what: string,
        change: (answer: URL) => void = () => undefined,
      ): Promise<void> => {
        const agent = browser(url());
        const answer = await answerFor(agent, await begun(agent));
        change(answer);
        pages.push([what, await agent.go(answer)]);
      };
      become('nobody-of-ours', ['mfa']);
      await refused('not connected');
      become(SUBJECT, ['mfa']);
      await blocked(true);
      await refused('suspended');
      await blocked(false);
      await inRole(patient.id);
      await refused('another role');
      await inRole(role.role_id);
      world().outside.forge = (claims, sign) => sign.honest({ ...claims, nonce: 'another' });
      await refused('another nonce');
      world().outside.forge = (claims, sign) => sign.foreign(claims);
      await refused('another key');
      world().outside.forge = null;
      await refused('a code of nobody', ({ searchParams }) => searchParams.set('code', 'guessed'));
      await refused('an error', ({ searchParams }) => searchParams.set('error', 'server_error'));
      world().outside.person = null;
      await refused('turned away there');
      const [first] = pages;
      for (const [what, page] of pages)
        expect([what, page.status, neutral(page)]).toEqual([what, 401, neutral(first![1])]);
    });

    test('takes an answer once, and in the browser that asked only', async () => {
      become(SUBJECT, ['mfa']);
      const [asking, other] = [browser(url()), browser(url())];
      const answer = await answerFor(asking, await begun(asking));
      const theirs = await answerFor(other, await begun(other));
      // A stranger's answer in this browser: neither by its address, nor with its code under our state.
      expect((await asking.go(theirs)).status).toBe(400);
      const mixed = new URL(answer);
      mixed.searchParams.set('code', theirs.searchParams.get('code') ?? '');
      expect((await asking.go(mixed)).status).toBe(401);
      // The trip is over now, also for the right answer; the other browser's still stands, once.
      expect((await asking.go(answer)).status).toBe(401);
      const twice = await Promise.all([other.go(theirs), other.go(theirs)]);
      expect(twice.filter(({ url: at }) => at.href.includes('/console/signed-in'))).toHaveLength(1);
    });

    test('takes no answer that came by the address of another provider', async () => {
      become(SUBJECT, ['mfa']);
      const agent = browser(url());
      const answer = await answerFor(agent, await begun(agent));
      answer.pathname = '/oauth/outside/silent';
      expect((await agent.go(answer)).status).toBe(401);
    });

    test('of a provider that is down leaves the other ways, and says so', async () => {
      const agent = browser(url());
      const page = await begun(agent);
      const said = await post(agent, smallForm(page, 'Sign in with Silent Hospital')!, {});
      expect([said.status, said.text.includes('Silent Hospital does not answer now.')]).toEqual([503, true]);
      const person = { name: DESK, password: world().stack.password };
      const done = await passThrough(agent, said, person);
      expect(done.url.href).toContain('/console/signed-in?code=');
    });

    test('a page that begins a trip costs nothing without its form, and other people can’t connect it', async () => {
      become(SUBJECT);
      const agent = browser(url(), within);
      const person = { name: 'admin@mwangaza.example', password: world().stack.password };
      await passThrough(agent, await agent.go('/account?door=staff'), person);
      expect((await connect(agent)).url.href).toContain('done=failed');
      expect(await knex()('identity_outside_links').select('user_id')).toEqual([{ user_id: await userId() }]);
    });

    test('ends with the connection, which goes only while another way in is left', async () => {
      const id = await userId();
      const { password: hash } = await knex()('up_users')
        .where({ id })
        .first<{ password: string }>('password');
      const agent = await account();
      const removal = async (): Promise<Page> =>
        post(agent, smallForm(await agent.go('/account/outside'), 'Disconnect')!, {});
      const keys = await knex()('identity_passkeys').where({ user_id: id });
      await knex()('up_users').where({ id }).update({ password: null });
      await knex()('identity_passkeys').where({ user_id: id }).delete();
      expect((await removal()).url.href).toContain('done=last');
      await knex()('up_users').where({ id }).update({ password: hash });
      if (keys.length > 0) await knex()('identity_passkeys').insert(keys);
      expect((await removal()).url.href).toContain('done=removed');
      become(SUBJECT, ['mfa']);
      expect((await outsideSignIn(browser(url()))).status).toBe(401);
      const me = await send(url(), 'GET', '/api/me', { token: world().tokens.desk1 });
      expect(me.status).toBe(401);
      world().tokens.desk1 = await world().signInAgain('desk1');
    });

    test('answers from one address are counted before anything of them is read', async () => {
      const answer = () => browser(url()).go('/oauth/outside/hospital?state=x&code=x');
      const statuses: number[] = [];
      // Twenty at a time, up to the first that is too many.
      for (let round = 0; round < 20 && !statuses.includes(429); round += 1) {
        const replies = await Promise.all(Array.from({ length: 20 }, answer));
        statuses.push(...replies.map(({ status }) => status));
      }
      const passed = statuses.filter((status) => status !== 429).length;
      expect([statuses.includes(429), passed > 200, passed <= 300]).toEqual([true, true, true]);
      const closed = await answer();
      expect(Number(closed.headers.get('Retry-After'))).toBeGreaterThan(0);
      expect(closed.text).toContain('429');
      await knex()('identity_limits').where('id', 'like', 'outside-address-%').delete();
      expect((await answer()).status).not.toBe(429);
    });
  });
}

/** What differs from one drawing of a page to the next. */
function neutral({ text }: Page): string {
  return text.replace(/interaction\/[\w-]+|value="[^"]*"|challenge&quot;:&quot;[\w-]+/g, '');
}
