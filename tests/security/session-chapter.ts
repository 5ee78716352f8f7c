import { createHmac, createPublicKey } from 'node:crypto';
import { decoded, encoded, issuerForge, type Forge } from '../support/forge-token';
import {
  browser,
  passwordGrant,
  refreshGrant,
  requestTokens,
  staffTokens,
  tokensIn,
  type Browser,
  type Tokens,
} from '../support/issuer-client';
import { passThrough, post as postForm, smallForm } from '../support/sign-in-pages';
import { at, send, type Reply } from './client';
import { PHONE_C, type World } from './world';

const PHONE = '0722100101';
const ENDED = ['/api/me', '/api/patients', '/api/visits'];

/** Tokens and sessions under attack: what ends them, and what was never one. */
export function sessionChapter(world: () => World): void {
  const url = (): string => world().stack.productUrl;
  const post = (path: string, body: unknown, token?: string): Promise<Reply> =>
    send(url(), 'POST', path, { body, token });
  const open = async (phone = PHONE): Promise<Tokens> => {
    const reply = await passwordGrant(url(), phone, world().stack.password);
    expect(reply.status).toBe(200);
    return tokensIn(reply);
  };
  const statuses = async (token: string): Promise<number[]> =>
    Promise.all(ENDED.map(async (path) => (await send(url(), 'GET', path, { token })).status));
  const userOf = async (token: string): Promise<number> => {
    const row = await world()
      .stack.knex('up_users')
      .where({ document_id: decoded(token)['sub'] })
      .first<{ id: number }>('id');
    return row.id;
  };

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

  describe('sessions', () => {
    test('revoking the refresh token signs out at once, here and nowhere else', async () => {
      const { access, refresh } = await open();
      const other = await open();
      const body = new URLSearchParams({ client_id: 'patient-app', token: refresh });
      expect((await fetch(`${url()}/oauth/token/revocation`, { method: 'POST', body })).status).toBe(200);
      expect(await statuses(access)).toEqual([401, 401, 401]);
      expect((await refreshGrant(url(), refresh)).status).toBe(400);
      expect(await statuses(other.access)).toEqual([200, 200, 200]);
    });

    test('a refresh whose reply was lost gives the same successor again', async () => {
      const { refresh } = await open();
      const first = await refreshGrant(url(), refresh);
      const again = await refreshGrant(url(), refresh);
      expect([first.status, again.status]).toEqual([200, 200]);
      expect(again.body).toEqual(first.body);
      expect(await statuses(tokensIn(again).access)).toEqual([200, 200, 200]);
      // Another app has nothing to gain from it.
      expect((await refreshGrant(url(), refresh, 'console')).status).toBe(400);
    });

    test('refreshes at the same time make one family', async () => {
      const { refresh } = await open();
      const replies = await Promise.all(Array.from({ length: 6 }, () => refreshGrant(url(), refresh)));
      expect(replies.map(({ status }) => status)).toEqual(Array(6).fill(200));
      expect(new Set(replies.map((reply) => tokensIn(reply).refresh)).size).toBe(1);
      const next = await refreshGrant(url(), tokensIn(replies[0]!).refresh);
      expect(next.status).toBe(200);
    });

    test('a refresh token shown long after its use was stolen: the whole family ends', async () => {
      const { access, refresh } = await open();
      const successor = tokensIn(await refreshGrant(url(), refresh));
      await world()
        .stack.knex('oidc_payloads')
        .where({ kind: 'RefreshToken', grant_id: decoded(access)['gid'] })
        .whereNotNull('consumed_at')
        .update({ consumed_at: Math.floor(Date.now() / 1000) - 21 });
      expect((await refreshGrant(url(), refresh)).body['error']).toBe('invalid_grant');
      expect(await statuses(successor.access)).toEqual([401, 401, 401]);
      expect((await refreshGrant(url(), successor.refresh)).status).toBe(400);
    });

    test('a refresh gives no more than was granted', async () => {
      const { refresh } = await open();
      const grant = { grant_type: 'refresh_token', client_id: 'patient-app', refresh_token: refresh };
      for (const scope of ['api admin', 'openid api system/Patient.rs']) {
        expect((await requestTokens(url(), { ...grant, scope })).body['error']).toBe('invalid_scope');
      }
    });

    test.each([
      ['a closed account', 'up_users', { blocked: true }, { blocked: false }],
      ['a patient who is not active any more', 'patients', { active: false }, { active: true }],
    ] as const)('%s is out at once and cannot come in', async (_who, table, change, back) => {
      const { knex, password } = world().stack;
      const { access, refresh } = await open();
      const userId = await userOf(access);
      const own = table === 'patients' ? { user_id: userId } : { id: userId };
      await knex(table).where(own).update(change);
      try {
        expect(await statuses(access)).toEqual([401, 401, 401]);
        expect((await refreshGrant(url(), refresh)).status).toBe(400);
        expect((await passwordGrant(url(), PHONE, password)).body['error_description']).toBe(
          'sign_in_failed',
        );
      } finally {
        await knex(table).where(own).update(back);
      }
    });

    test('another role ends what was opened in the old one', async () => {
      const { knex } = world().stack;
      const { access } = await open();
      const own = { user_id: await userOf(access) };
      const before = await knex('up_users_role_lnk').where(own).first<{ role_id: number }>('role_id');
      const role = await knex('up_roles').where({ type: 'clinic-admin' }).first<{ id: number }>('id');
      await knex('up_users_role_lnk').where(own).update({ role_id: role.id });
      try {
        expect(await statuses(access)).toEqual([401, 401, 401]);
      } finally {
        await knex('up_users_role_lnk').where(own).update(before);
      }
    });

    test('people see where they are signed in and end it, one by one or all at once', async () => {
      const [here, there, third] = [
        await open('0722100104'),
        await open('0722100104'),
        await open('0722100104'),
      ];
      const stranger = await open();
      const list = async (token: string) =>
        at(await send(url(), 'GET', '/api/me/sessions', { token }), 'sessions') as {
          id: string;
          app: string;
          current: boolean;
        }[];
      const mine = await list(here.access);
      expect(mine).toHaveLength(3);
      expect(mine.filter(({ current }) => current)).toHaveLength(1);
      const thirds = (await list(third.access)).find(({ current }) => current)?.id ?? '';
      const end = (id: string, token: string) => send(url(), 'DELETE', `/api/me/sessions/${id}`, { token });
      expect((await end(thirds, stranger.access)).status).toBe(404);
      expect((await end(thirds, here.access)).status).toBe(200);
      expect(await statuses(third.access)).toEqual([401, 401, 401]);
      expect((await post('/api/me/sessions/end-all', { keepThisOne: true }, here.access)).status).toBe(200);
      expect(await statuses(there.access)).toEqual([401, 401, 401]);
      expect((await refreshGrant(url(), there.refresh)).status).toBe(400);
      expect(await statuses(here.access)).toEqual([200, 200, 200]);
      expect((await post('/api/me/sessions/end-all', {}, here.access)).status).toBe(200);
      expect(await statuses(here.access)).toEqual([401, 401, 401]);
      expect(await statuses(stranger.access)).toEqual([200, 200, 200]);
    });
  });

  describe('a browser in which no app was opened', () => {
    test('is among the sessions, and is signed out there and by the API', async () => {
      const person = { name: PHONE, password: world().stack.password };
      async function signedIn(): Promise<Browser> {
        const agent = browser(url(), ['/oauth/', '/account']);
        await passThrough(agent, await agent.go('/account?door=staff'), person);
        return agent;
      }
      const isIn = async (agent: Browser): Promise<boolean> =>
        new URL((await agent.go('/account')).url).pathname === '/account';
      const { access } = await open();
      await post('/api/me/sessions/end-all', { keepThisOne: true }, access);
      const [own, stranger, third] = [await signedIn(), await signedIn(), await signedIn()];
      expect([await isIn(own), await isIn(stranger), await isIn(third)]).toEqual([true, true, true]);
      const rows = async () => {
        const reply = await send(url(), 'GET', '/api/me/sessions', { token: access });
        return (at(reply, 'sessions') as { id: string; app: string }[]).filter(
          ({ app }) => app === 'account',
        );
      };
      expect(await rows()).toHaveLength(3);
      const page = await own.go('/account/sessions');
      const ends = [...page.text.matchAll(/action="\/account\/sessions\/end"/g)];
      // The app's, and the two other browsers'.
      expect(ends).toHaveLength(3);
      const form = smallForm(page, 'A browser')!;
      expect((await postForm(own, form, {})).text).toContain('signed out');
      expect([await isIn(own), await isIn(stranger), await isIn(third)].filter(Boolean)).toHaveLength(2);
      const [{ id } = { id: '' }] = await rows();
      const path = `/api/me/sessions/${id}`;
      const { access: foreign } = await open('0722100102');
      expect((await send(url(), 'DELETE', path, { token: foreign })).status).toBe(404);
      expect((await send(url(), 'DELETE', path, { token: access })).status).toBe(200);
      expect(await rows()).toHaveLength(1);
    });
  });

  describe('signing in', () => {
    test('says the same for a wrong password and for somebody unknown', async () => {
      const password = 'Not-The-Right-One-1';
      const wrong = await passwordGrant(url(), '0722100103', password);
      const unknown = await passwordGrant(url(), '0733999111', password);
      const noNumber = await passwordGrant(url(), 'nobody', password);
      expect([wrong.status, wrong.body]).toEqual([400, unknown.body]);
      expect(noNumber.body).toEqual(wrong.body);
    });

    test('ten wrong passwords close the account for this address, and for no other account', async () => {
      const password = 'Not-The-Right-One-1';
      for (let i = 0; i < 10; i += 1) {
        expect((await passwordGrant(url(), PHONE_C, password)).status).toBe(400);
      }
      for (const tried of [password, world().stack.password]) {
        // However the number is written.
        const reply = await passwordGrant(url(), `+254 ${PHONE_C.slice(1)}`, tried);
        expect([reply.status, reply.body['error']]).toEqual([429, 'too_many_requests']);
        expect(Number(reply.headers.get('Retry-After'))).toBeGreaterThan(0);
      }
      await open('0722100102');
    });

    test('the password is a grant of our own app only', async () => {
      const grant_type = 'urn:daktari:grant:password';
      const person = { phone: PHONE, password: world().stack.password };
      for (const client_id of ['console', 'account', 'nobody']) {
        const reply = await requestTokens(url(), { grant_type, client_id, ...person });
        expect([client_id, reply.status >= 400, reply.body['access_token']]).toEqual([
          client_id,
          true,
          undefined,
        ]);
      }
    });

    test('the right credentials open none of the doors of Strapi itself', async () => {
      const { stack } = world();
      const identifier = 'desk@mwangaza.example';
      const local = await post('/api/auth/local', { identifier, password: stack.password });
      expect([local.status, local.text.includes('jwt')]).toEqual([401, false]);
      const registered = await post('/api/auth/local/register', {
        username: 'intruder',
        email: 'intruder@x.example',
        password: 'Intruder-2026',
      });
      expect(registered.status).toBe(401);
      expect((await post('/api/auth/forgot-password', { email: identifier })).status).toBe(401);
      expect((await post('/api/auth/refresh', { refreshToken: 'x' })).status).toBe(401);
      const admin = await post('/admin/login', { email: identifier, password: stack.password });
      expect(admin.status).toBe(403);
      const [count] = await stack.knex('up_users').where({ email: 'intruder@x.example' }).count({ n: '*' });
      expect(Number(count?.n)).toBe(0);
    });

    test.each([
      '/admin/users',
      '/admin/roles',
      '/admin/api-tokens',
      '/content-manager/collection-types/api::patient.patient',
      '/content-manager/collection-types/plugin::users-permissions.user',
      '/upload/files',
      '/users-permissions/roles',
      '/i18n/locales',
      '/content-type-builder/content-types',
      '/email/settings',
    ])('the admin panel has nothing for our tokens: %s', async (path) => {
      for (const caller of ['nobody', 'patientA', 'admin1'] as const) {
        expect([caller, (await world().as(caller, 'GET', path)).status]).toEqual([caller, 401]);
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
