import { passwordGrant, requestTokens } from '../../support/issuer-client';
import type { World } from '../world';
import { PHONE_C } from '../world/second-clinic';
import { PHONE, sessionBench } from './bench';

/** The ways in, and those that are none. */
export function signingIn(world: () => World): void {
  const { url, post, open } = sessionBench(world);

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
