import { createHash, randomBytes } from 'node:crypto';
import { appKey, refresh, signedBy, tokenRequest, type SmartApp } from '../support/smart-app';
import { DATA, smartBench } from './smart-bench';
import type { World } from './world';

/** Apps that must say who they are: by a secret, by a key, with people and without. */
export function smartClientsChapter(world: () => World): void {
  const { app, letIn, backend, fhir, configuration } = smartBench(world);

  describe('SMART on FHIR, apps that sign in', () => {
    let document: Record<string, unknown>;
    beforeAll(async () => {
      document = await configuration();
    });

    describe('an app with a server', () => {
      test('signs in by a secret of which we know the hash', async () => {
        const secret = randomBytes(32).toString('hex');
        const basic = (name: string, password: string) => ({
          Authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
        });
        const secretHash = createHash('sha256').update(secret).digest('hex');
        const server = await app({ kind: 'server', secretHash });
        const own = { ...server, signIn: () => Promise.resolve({ headers: basic(server.clientId, secret) }) };
        const reply = await letIn(own, `openid offline_access ${DATA}`);
        expect(reply.status).toBe(200);
        const token = reply.body['refresh_token'];
        const wrong: Awaited<ReturnType<SmartApp['signIn']>>[] = [
          { headers: basic(server.clientId, secretHash) },
          { headers: basic(server.clientId, `${secret}0`) },
          { body: { client_id: server.clientId, client_secret: secret } },
          { body: { client_id: server.clientId } },
          {},
        ];
        for (const signIn of wrong) {
          const refused = await refresh({ ...server, signIn: () => Promise.resolve(signIn) }, token);
          expect([signIn, refused.status, refused.body['error']]).toEqual([signIn, 401, 'invalid_client']);
        }
        expect((await refresh(own, token)).status).toBe(200);
        const stored = JSON.stringify(await world().stack.knex('identity_apps').select());
        expect(stored.includes(secret)).toBe(false);
      });

      test.each(['ES384', 'RS384'] as const)('signs in by a key, %s', async (alg) => {
        const { jwks, assertion } = await appKey(alg);
        const server = await app({ kind: 'server', jwks });
        const own = {
          ...server,
          signIn: async () => ({
            body: signedBy(await assertion(server.clientId, String(document['token_endpoint']))),
          }),
        };
        const { status, body } = await letIn(own, `offline_access ${DATA}`);
        expect([status, (await refresh(own, body['refresh_token'])).status]).toEqual([200, 200]);
        expect((await refresh(server, body['refresh_token'])).body['error']).toBe('invalid_client');
      });
    });

    describe('a backend service', () => {
      const grant = { grant_type: 'client_credentials', scope: 'system/Patient.rs' };

      test('gets a token for five minutes, and no refresh token', async () => {
        const { service } = await backend('system/Patient.rs');
        const { body } = await tokenRequest(service, grant);
        expect(body).toMatchObject({ expires_in: 300, scope: 'system/Patient.rs' });
        expect(body).not.toHaveProperty('refresh_token');
        expect(await fhir(body['access_token'])).toBe(404);
      });

      test.each(['system/Condition.rs', 'patient/Patient.rs', 'user/Patient.rs', 'openid', ''])(
        'asks for %j, for which it is not registered, in vain',
        async (scope) => {
          const { service } = await backend('system/Patient.rs');
          const { status, body } = await tokenRequest(service, { ...grant, scope });
          expect([status, body['error']]).toEqual([400, 'invalid_scope']);
        },
      );

      test.each([
        ['is good for longer than five minutes', { claims: { exp: Math.floor(Date.now() / 1000) + 4000 } }],
        ['has no end', { claims: { exp: undefined } }],
        ['has no name of its own', { claims: { jti: undefined } }],
        ['names no key', { header: { kid: undefined } }],
        ['says where its keys are', { header: { jku: 'https://evil.example/jwks' } }],
      ])('an assertion that %s is refused', async (_what, changes) => {
        const { service, assertion, tokenUrl } = await backend('system/Patient.rs');
        const body = signedBy(await assertion(service.clientId, tokenUrl, changes));
        const reply = await tokenRequest({ ...service, signIn: () => Promise.resolve({ body }) }, grant);
        expect([reply.status, reply.body['error']]).toEqual([401, 'invalid_client']);
      });
    });
  });
}
