import { createHmac } from 'node:crypto';
import { at, send, type Reply } from './client';
import { PHONE_C, type World } from './world';

const PATIENT = { phone: '0722100101' };
const ENDED = ['/api/me', '/api/patients', '/api/visits'];

interface Session {
  access: string;
  refresh: string;
}

/** Sign-in, tokens and sessions under attack. */
export function sessionChapter(world: () => World): void {
  const post = (path: string, body: unknown, token?: string): Promise<Reply> =>
    send(world().stack.productUrl, 'POST', path, { body, token });
  const open = async (phone: string): Promise<Session> => {
    const reply = await post('/api/patients/sign-in', { phone, password: world().stack.password });
    return { access: String(at(reply, 'accessToken')), refresh: String(at(reply, 'refreshToken')) };
  };
  const statuses = async (token: string): Promise<number[]> =>
    Promise.all(
      ENDED.map(async (path) => (await send(world().stack.productUrl, 'GET', path, { token })).status),
    );
  const forge = (header: object, payload: object, secret: string): string => {
    const head = `${encoded(header)}.${encoded(payload)}`;
    return `${head}.${createHmac('sha256', secret).update(head).digest('base64url')}`;
  };

  describe('sessions', () => {
    test('a forged or foreign token is no token', async () => {
      const { stack } = world();
      const secret = stack.env['JWT_SECRET'] ?? '';
      const { access, refresh } = await open(PATIENT.phone);
      const payload = decoded(access);
      const hs = { alg: 'HS256', typ: 'JWT' };
      const now = Math.floor(Date.now() / 1000);
      expect(await statuses(access)).toEqual([200, 200, 200]);
      expect(await statuses(forge(hs, payload, secret))).toEqual([200, 200, 200]);
      const [head = '', body = ''] = access.split('.');
      const forged: Record<string, string> = {
        'no algorithm': `${encoded({ alg: 'none', typ: 'JWT' })}.${body}.`,
        'no algorithm, old signature': `${encoded({ alg: 'None' })}.${body}.${access.split('.')[2] ?? ''}`,
        'no signature': `${head}.${body}.`,
        'another secret': forge(hs, payload, 'another-secret-of-32-characters!'),
        'an empty secret': forge(hs, payload, ''),
        'the secret of the admin panel': forge(hs, payload, stack.env['ADMIN_JWT_SECRET'] ?? ''),
        'another algorithm': forge({ alg: 'HS512', typ: 'JWT' }, payload, secret),
        'an altered payload': `${head}.${encoded({ ...payload, userId: '1' })}.${access.split('.')[2] ?? ''}`,
        ended: forge(hs, { ...payload, iat: now - 2000, exp: now - 1000 }, secret),
        'a refresh token': refresh,
        'a refresh token called access by nobody': forge(hs, { ...payload, type: 'refresh' }, secret),
        'an unknown session': forge(hs, { ...payload, sessionId: 'f'.repeat(32) }, secret),
        "another person's session": forge(hs, { ...payload, userId: '1' }, secret),
        'no session': forge(hs, { ...payload, sessionId: undefined }, secret),
        'the old form of Strapi': forge(hs, { id: 1, iat: now, exp: now + 900 }, secret),
        'no user': forge(hs, { ...payload, userId: '99999999' }, secret),
        'an odd user': forge(hs, { ...payload, userId: '1 or 1=1' }, secret),
        'no JWT at all': 'x'.repeat(300),
      };
      for (const [what, token] of Object.entries(forged)) {
        expect([what, ...(await statuses(token))]).toEqual([what, 401, 401, 401]);
      }
    });

    test('signing out ends the session at once, for our routes and for Strapi', async () => {
      const { access, refresh } = await open(PATIENT.phone);
      const other = await open(PATIENT.phone);
      expect((await post('/api/auth/logout', {}, access)).status).toBeLessThan(300);
      expect(await statuses(access)).toEqual([401, 401, 401]);
      expect((await post('/api/auth/refresh', { refreshToken: refresh })).status).toBe(401);
      expect(await statuses(other.access)).toEqual([200, 200, 200]);
    });

    test('a refresh token works once, and the access token before it ends with it', async () => {
      const { access, refresh } = await open(PATIENT.phone);
      const renewed = await post('/api/auth/refresh', { refreshToken: refresh });
      expect(renewed.status).toBe(200);
      expect(await statuses(String(at(renewed, 'jwt')))).toEqual([200, 200, 200]);
      expect(await statuses(access)).toEqual([401, 401, 401]);
      expect((await post('/api/auth/refresh', { refreshToken: refresh })).status).toBe(401);
      expect((await post('/api/auth/refresh', { refreshToken: access })).status).toBe(401);
    });

    test('a blocked account is out at once and cannot come in', async () => {
      const { stack } = world();
      const { access } = await open(PATIENT.phone);
      const userId = Number(decoded(access)['userId']);
      await stack.knex('up_users').where({ id: userId }).update({ blocked: true });
      try {
        expect(await statuses(access)).toEqual([401, 401, 401]);
        const reply = await post('/api/patients/sign-in', { ...PATIENT, password: stack.password });
        expect([reply.status, at(reply, 'error.code')]).toEqual([401, 'sign_in_failed']);
      } finally {
        await stack.knex('up_users').where({ id: userId }).update({ blocked: false });
      }
    });

    test('a patient who is not active any more is out at once', async () => {
      const { stack } = world();
      const { access } = await open(PATIENT.phone);
      const own = { user_id: Number(decoded(access)['userId']) };
      await stack.knex('patients').where(own).update({ active: false });
      try {
        expect(await statuses(access)).toEqual([401, 401, 401]);
      } finally {
        await stack.knex('patients').where(own).update({ active: true });
      }
    });

    test('sign-in says the same for a wrong password and for somebody unknown', async () => {
      const password = 'Not-The-Right-One-1';
      const wrong = await post('/api/patients/sign-in', { phone: '0722100103', password });
      const unknown = await post('/api/patients/sign-in', { phone: '0733999111', password });
      expect([wrong.status, wrong.text]).toEqual([401, unknown.text]);
      const wrongMail = await post('/api/staff/sign-in', { email: 'achieng@mwangaza.example', password });
      const unknownMail = await post('/api/staff/sign-in', { email: 'who@mwangaza.example', password });
      expect([wrongMail.status, wrongMail.text]).toEqual([401, unknownMail.text]);
    });

    test('a patient does not come in by the door of the staff', async () => {
      const { stack } = world();
      const row = await stack
        .knex('up_users')
        .where('username', 'like', 'patient-%')
        .first<{ email: string }>('email');
      const reply = await post('/api/staff/sign-in', { email: row.email, password: stack.password });
      expect(reply.status).toBeGreaterThanOrEqual(400);
      expect(reply.text).not.toContain('Token');
    });

    test('ten wrong passwords close the account for this address, and for no other account', async () => {
      const password = 'Not-The-Right-One-1';
      for (let i = 0; i < 10; i += 1) {
        expect((await post('/api/patients/sign-in', { phone: PHONE_C, password })).status).toBe(401);
      }
      for (const tried of [password, world().stack.password]) {
        // However the number is written.
        const reply = await post('/api/patients/sign-in', {
          phone: `+254 ${PHONE_C.slice(1)}`,
          password: tried,
        });
        expect([reply.status, at(reply, 'error.code')]).toEqual([429, 'too_many_requests']);
        expect(Number(reply.headers.get('Retry-After'))).toBeGreaterThan(0);
      }
      expect((await open('0722100102')).access).not.toBe('undefined');
      for (let i = 0; i < 10; i += 1)
        await post('/api/staff/sign-in', { email: 'x@mwangaza.example', password });
      const staff = await post('/api/staff/sign-in', { email: 'X@Mwangaza.example', password });
      expect([staff.status, at(staff, 'error.code')]).toEqual([429, 'too_many_requests']);
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
      const admin = await post('/admin/login', { email: identifier, password: stack.password });
      expect(admin.status).toBe(400);
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

    test('a number that is known is refused, and nobody may try many', async () => {
      const { stack } = world();
      const body = { fullName: 'Curious', password: 'Some-Password-9', language: 'en', acceptTerms: true };
      const { P } = world().rows.clinic;
      const probe = (phone: string): Promise<Reply> =>
        post('/api/patients/register', { ...body, phone, clinic: P });
      const before = await stack.knex('up_users').count({ n: '*' });
      for (let i = 0; i < 30; i += 1) {
        expect(at(await probe('0712345678'), 'error.code')).toBe('phone_taken');
      }
      // The same answer for known and unknown numbers from here on.
      expect((await probe('0712345678')).status).toBe(429);
      expect((await probe('0799000999')).status).toBe(429);
      expect(await stack.knex('up_users').count({ n: '*' })).toEqual(before);
    });
  });
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
function decoded(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as Record<
    string,
    unknown
  >;
}
