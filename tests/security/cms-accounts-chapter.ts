import { cmsBrowser, cmsCookie, enterCms, visitCms } from '../support/cms-client';
import { browser } from '../support/issuer-client';
import { at, send, type Reply } from './client';
import type { World } from './world';

const ADMIN = 'admin@mwangaza.example';
const OTHER_ADMIN = 'admin@tumaini.example';
const TECHNICIAN = 'technician@mwangaza.example';
const CLINICS = '/content-manager/collection-types/api::clinic.clinic?page=1&pageSize=10';

/** Strapi's own admin accounts: the same persons, the same second factor, the same end. */
export function cmsAccountsChapter(world: () => World): void {
  const base = (): string => world().stack.productUrl;
  const who = (name: string) => ({ name, password: world().stack.password });
  const ask = (token: string | null, method: string, path: string, body?: unknown): Promise<Reply> =>
    send(base(), method, path, { token, ...(body === undefined ? {} : { body }) });

  describe('accounts of the CMS', () => {
    test.each([
      ['/admin/login', { email: ADMIN, password: 'x' }],
      ['/admin/LOGIN/', { email: ADMIN, password: 'x' }],
      ['/admin/register-admin', { email: 'first@evil.example', password: 'Evil-2031-x', firstname: 'E' }],
      ['/admin/register', { registrationToken: 'x', userInfo: { firstname: 'E', password: 'Evil-2031-x' } }],
      ['/admin/forgot-password', { email: ADMIN }],
      ['/admin/reset-password', { resetPasswordToken: 'x', password: 'Evil-2031-x' }],
    ])("Strapi's own door %s is shut, and says where the door is", async (path, body) => {
      const right = { ...body, ...('email' in body && 'password' in body ? who(ADMIN) : {}) };
      const reply = await ask(null, 'POST', path, { ...body, ...right });
      expect([reply.status, at(reply, 'error.message')]).toEqual([
        403,
        'Sign in to the CMS with your Daktari account: open /cms/sign-in.',
      ]);
      expect(reply.headers.getSetCookie()).toEqual([]);
    });

    test('no way of single sign-on is left that opens a session', async () => {
      for (const path of ['/admin/connect/google', '/admin/registration-info?registrationToken=x']) {
        const reply = await send(base(), 'GET', path);
        expect([path, reply.headers.getSetCookie(), [403, 404].includes(reply.status)]).toEqual([
          path,
          [],
          true,
        ]);
      }
      expect((await ask(null, 'GET', '/admin/transfer/runner/pull')).status).toBeGreaterThanOrEqual(400);
    });

    test('a person enters with the second factor, and is one account from then on', async () => {
      const { token, page } = await enterCms(base(), who(ADMIN));
      expect([page.status, page.url.pathname]).toEqual([303, '/admin']);
      const me = await ask(token, 'GET', '/admin/users/me');
      expect([me.status, at(me, 'data.email'), at(me, 'data.roles.0.name')]).toEqual([
        200,
        ADMIN,
        'Clinic editor',
      ]);
      await enterCms(base(), who(ADMIN));
      const { knex } = world().stack;
      const user = await knex('up_users').where({ email: ADMIN }).first<{ id: number }>('id');
      expect(await knex('identity_cms_accounts').where({ user_id: user.id })).toHaveLength(1);
      const admins = await knex('admin_users')
        .where({ email: ADMIN })
        .select<{ password: null }[]>('password');
      expect(admins).toEqual([{ password: null }]);
    });

    test('a name that changed is the same in the CMS at the next sign-in', async () => {
      const { knex } = world().stack;
      await enterCms(base(), who(OTHER_ADMIN));
      await knex('up_users').where({ email: OTHER_ADMIN }).update({ full_name: 'Neema wa Tumaini' });
      const { token } = await enterCms(base(), who(OTHER_ADMIN));
      const me = await ask(token, 'GET', '/admin/users/me');
      expect([at(me, 'data.firstname'), at(me, 'data.lastname')]).toEqual(['Neema', 'wa Tumaini']);
    });

    test.each(['desk@mwangaza.example', 'compliance@mwangaza.example', 'achieng@mwangaza.example'])(
      '%s is no admin of a clinic and gets no session',
      async (email) => {
        const agent = cmsBrowser(base());
        const page = await visitCms(agent, who(email));
        expect([page.status, cmsCookie(agent, 'jwtToken')]).toEqual([403, null]);
        expect(cmsCookie(agent, 'strapi_admin_refresh')).toBeNull();
        expect(page.text).toContain('This account does not open the CMS');
      },
    );

    test('nothing but a visit opens a session: no frame, no picture, no prefetch, no post', async () => {
      const { agent } = await enterCms(base(), who(ADMIN));
      const Cookie = [...agent.cookies].map(([key, { value }]) => `${key.split(' ')[0]}=${value}`).join('; ');
      const attempts = [
        ['GET', { 'Sec-Fetch-Dest': 'iframe' }, 403],
        ['GET', { 'Sec-Fetch-Dest': 'image' }, 403],
        ['GET', { 'Sec-Purpose': 'prefetch' }, 403],
        ['HEAD', {}, 405],
        ['POST', {}, 405],
      ] as const;
      for (const [method, headers, status] of attempts) {
        const response = await fetch(`${base()}/cms/sign-in`, {
          method,
          headers: { Cookie, ...headers },
          redirect: 'manual',
        });
        const given = response.headers.getSetCookie().filter((line) => /jwtToken|strapi_admin/.test(line));
        expect([method, headers, response.status, given]).toEqual([method, headers, status, []]);
      }
    });

    test('what a stranger planted in the browser is not the session that opens', async () => {
      const stranger = await enterCms(base(), who(OTHER_ADMIN));
      const planted = cmsCookie(stranger.agent, 'strapi_admin_refresh') ?? '';
      const agent = cmsBrowser(base());
      agent.cookies.set('strapi_admin_refresh /admin', { value: planted, path: '/admin' });
      agent.cookies.set('jwtToken /admin', { value: stranger.token, path: '/admin' });
      const { token } = await enterCms(base(), who(ADMIN), agent);
      expect(cmsCookie(agent, 'strapi_admin_refresh')).not.toBe(planted);
      expect(at(await ask(token, 'GET', '/admin/users/me'), 'data.email')).toBe(ADMIN);
    });

    test.each([
      '//evil.example',
      'https://evil.example/',
      '/../account',
      '/%2e%2e/account',
      '/\\evil.example',
    ])('it never leads anywhere but into the panel: %s', async (to) => {
      const first = cmsBrowser(base());
      const query = `?to=${encodeURIComponent(to)}`;
      expect((await visitCms(first, who(ADMIN), query)).url.href).toBe(`${base()}/admin`);
      // Signed in already: no way round by the issuer.
      expect((await first.go(`/cms/sign-in${query}`)).url.href).toBe(`${base()}/admin`);
      const back = await first.go(`/cms/sign-in?iss=x&state=${encodeURIComponent(to)}`);
      expect(back.url.href).toBe(`${base()}/admin`);
    });

    test('it leads to where somebody wanted to go in the panel', async () => {
      const agent = cmsBrowser(base());
      const page = await visitCms(agent, who(ADMIN), `?to=${encodeURIComponent('/content-manager?page=2')}`);
      expect(page.url.href).toBe(`${base()}/admin/content-manager?page=2`);
    });

    test('a proof of yesterday is asked for again', async () => {
      const { knex } = world().stack;
      const { agent } = await enterCms(base(), who(ADMIN));
      const sessions = await knex('oidc_payloads').where({ kind: 'Session' }).whereNotNull('account_id');
      for (const { id, payload } of sessions as { id: string; payload: string }[]) {
        const old = {
          ...(JSON.parse(payload) as object),
          loginTs: Math.floor(Date.now() / 1000) - 13 * 3600,
        };
        await knex('oidc_payloads')
          .where({ kind: 'Session', id })
          .update({ payload: JSON.stringify(old) });
      }
      expect((await agent.go('/cms/sign-in')).url.pathname).toMatch(/^\/oauth\/interaction\//);
      expect((await visitCms(agent, who(ADMIN))).url.pathname).toBe('/admin');
    });

    test('an admin account that belongs to nobody opens nothing, whoever made it', async () => {
      const { knex } = world().stack;
      const { token } = await enterCms(base(), who(TECHNICIAN));
      const body = { firstname: 'Eve', lastname: 'L', email: 'eve@evil.example', roles: [1] };
      const made = await ask(token, 'POST', '/admin/users', body);
      expect([made.status, at(made, 'error.message')]).toEqual([403, expect.stringMatching(/cms:operator/)]);
      const user = await knex('admin_users').where({ email: ADMIN }).first<{ id: number }>('id');
      for (const [method, path, given] of [
        ['PUT', `/admin/users/${user.id}`, { roles: [1] }],
        ['PUT', '/admin/users/me', { password: 'Evil-2031-x', currentPassword: 'x' }],
        ['PUT', '/admin/users/me', { email: 'eve@evil.example' }],
        ['DELETE', `/admin/users/${user.id}`, undefined],
        ['POST', '/admin/users/batch-delete', { ids: [user.id] }],
      ] as const) {
        expect([method, path, (await ask(token, method, path, given)).status]).toEqual([method, path, 403]);
      }
    });

    test("Strapi's admin tokens open nothing either", async () => {
      const { token } = await enterCms(base(), who(TECHNICIAN));
      const body = { name: 'T', description: '', kind: 'admin', lifespan: null, adminPermissions: [] };
      const made = await ask(token, 'POST', '/admin/admin-tokens', body);
      const key = at(made, 'data.accessKey');
      expect(typeof key).toBe('string');
      for (const path of ['/admin/users/me', CLINICS, '/upload/files']) {
        expect([path, (await ask(String(key), 'GET', path)).status]).toEqual([path, 401]);
      }
    });
  });

  describe('the end of access to the CMS', () => {
    const doors = ['/admin/users/me', CLINICS, '/upload/files', '/content-manager/init'];
    async function expectShut(token: string): Promise<void> {
      for (const path of doors) expect([path, (await ask(token, 'GET', path)).status]).toEqual([path, 401]);
    }
    async function expectOpen(token: string): Promise<void> {
      expect((await ask(token, 'GET', '/admin/users/me')).status).toBe(200);
    }
    const refresh = async (value: string): Promise<string | null> => {
      const Cookie = `strapi_admin_refresh=${value}`;
      const reply = await send(base(), 'POST', '/admin/access-token', { headers: { Cookie } });
      const given = at(reply, 'data.token');
      return typeof given === 'string' ? given : null;
    };
    const person = () =>
      world().stack.knex('up_users').where({ email: OTHER_ADMIN }).first<{ id: number; clinic_id: number }>();

    test('sign out everywhere, also with the tokens that were renewed', async () => {
      const { token, agent } = await enterCms(base(), who(OTHER_ADMIN));
      await expectOpen(token);
      const kept = cmsCookie(agent, 'strapi_admin_refresh') ?? '';
      const access = await world().signInAgain('admin2');
      world().tokens.admin2 = access;
      const ended = await ask(access, 'POST', '/api/me/sessions/end-all', { keepThisOne: true });
      expect(ended.status).toBe(200);
      await expectShut(token);
      const renewed = await refresh(kept);
      if (renewed !== null) await expectShut(renewed);
    });

    test.each([
      ['a block', { blocked: true }, { blocked: false }],
      ['another clinic that is none', { clinic_id: null }, undefined],
    ])('%s, whoever wrote it', async (_what, change, back) => {
      const { knex } = world().stack;
      const { id, clinic_id } = await person();
      const { token } = await enterCms(base(), who(OTHER_ADMIN));
      await knex('up_users').where({ id }).update(change);
      await expectShut(token);
      await knex('up_users')
        .where({ id })
        .update(back ?? { clinic_id });
    });

    test('somebody who was blocked with the browser still signed in is asked who they are, and does not come in', async () => {
      const { knex } = world().stack;
      const { id } = await person();
      const { agent } = await enterCms(base(), who(OTHER_ADMIN));
      await knex('up_users').where({ id }).update({ blocked: true });
      const page = await agent.go('/cms/sign-in');
      expect([page.status, page.url.pathname]).toEqual([
        200,
        expect.stringMatching(/^\/oauth\/interaction\//),
      ]);
      await knex('up_users').where({ id }).update({ blocked: false });
    });

    test('another role', async () => {
      const { knex } = world().stack;
      const { id } = await person();
      const { token } = await enterCms(base(), who(OTHER_ADMIN));
      const role = (type: string) => knex('up_roles').where({ type }).select('id');
      await knex('up_users_role_lnk')
        .where({ user_id: id })
        .update({ role_id: role('front-desk') });
      await expectShut(token);
      await knex('up_users_role_lnk')
        .where({ user_id: id })
        .update({ role_id: role('clinic-admin') });
    });

    test('leaving the panel, which also signs the browser out', async () => {
      const { token, agent } = await enterCms(base(), who(OTHER_ADMIN));
      expect((await ask(token, 'POST', '/admin/logout', {})).status).toBe(200);
      await expectShut(token);
      expect((await agent.go('/cms/sign-in')).url.pathname).toMatch(/^\/oauth\/interaction\//);
    });

    test("signing out on the account page ends that browser's session and no other", async () => {
      const one = await enterCms(base(), who(OTHER_ADMIN));
      const two = await enterCms(base(), who(OTHER_ADMIN));
      const account = browser(base(), ['/oauth/', '/account']);
      for (const [key, cookie] of one.agent.cookies) account.cookies.set(key, cookie);
      const csrf = /name="csrf" value="([^"]+)"/.exec((await account.go('/account')).text)?.[1] ?? '';
      await account.go('/account/sign-out', { method: 'POST', body: new URLSearchParams({ csrf }) });
      await expectShut(one.token);
      await expectOpen(two.token);
    });

    test('a session that was opened past the persons is dead', async () => {
      const { knex } = world().stack;
      const { token } = await enterCms(base(), who(OTHER_ADMIN));
      const { sessionId } = JSON.parse(
        Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'),
      ) as { sessionId: string };
      await knex('strapi_sessions').where({ session_id: sessionId }).update({ device_id: 'made-by-hand' });
      await expectShut(token);
    });
  });
}
