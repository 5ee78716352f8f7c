import { createHash, randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { requestTokens, type TokenReply } from '../support/issuer-client';
import { at, send, type Reply } from './client';
import { pathOf, signInToCms, type Cms } from './cms';
import type { World } from './world';

const APPS = pathOf('plugin::identity.app');
const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

interface Backend {
  documentId: string;
  clientId: string;
  /** The form as it was sent. */
  form: Record<string, unknown>;
  sign(claims?: Partial<Claims>, key?: CryptoKey): Promise<string>;
}

/** Apps of others: entered and checked in the CMS, and no further in than what they were let. */
export function appsChapter(world: () => World): void {
  const url = (): string => world().stack.productUrl;

  describe('apps of others', () => {
    let cms: Cms;
    beforeAll(async () => {
      cms = await signInToCms(world(), 'technician@mwangaza.example');
    });

    async function backend(changes: Record<string, unknown> = {}): Promise<Backend> {
      const { publicKey, privateKey } = await generateKeyPair('ES384');
      const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', use: 'sig', alg: 'ES384' }] };
      const clinic = await world()
        .stack.knex('clinics')
        .where({ document_id: world().rows.clinic.P })
        .first();
      const form = {
        name: 'Lab of the town',
        owner: 'Maabara Ltd',
        ownerEmail: 'apps@maabara.example',
        kind: 'backend',
        state: 'approved',
        redirectUris: '',
        scopes: 'system/Patient.rs\nsystem/Observation.crs',
        jwks,
        clinic: { connect: [{ id: clinic.id, documentId: clinic.document_id }], disconnect: [] },
        ...changes,
      };
      const made = await cms.call('POST', APPS, form);
      expect([made.status, at(made, 'error')]).toEqual([201, undefined]);
      const clientId = String(at(made, 'data.clientId'));
      return {
        documentId: String(at(made, 'data.documentId')),
        clientId,
        form,
        sign: (claims = {}, key = privateKey) =>
          new SignJWT({ ...claimsOf(clientId, `${url()}/oauth`), ...claims })
            .setProtectedHeader({ alg: 'ES384', kid: 'k1' })
            .sign(key),
      };
    }

    const ask = (assertion: string, more: Record<string, string> = {}): Promise<TokenReply> =>
      requestTokens(url(), {
        grant_type: 'client_credentials',
        client_assertion_type: JWT_BEARER,
        client_assertion: assertion,
        ...more,
      });
    const apiToken = async (app: Backend): Promise<string> => {
      const reply = await ask(await app.sign(), { resource: `${url()}/api`, scope: 'api' });
      expect([reply.status, reply.body.error]).toEqual([200, undefined]);
      return String(reply.body.access_token);
    };
    const me = (token: string): Promise<Reply> => send(url(), 'GET', '/api/me', { token });
    const save = (app: Backend, changes: object): Promise<Reply> =>
      cms.call('PUT', `${APPS}/${app.documentId}`, { ...app.form, clinic: undefined, ...changes });

    test('a backend service signs in with its key and is itself, for its clinic', async () => {
      const app = await backend();
      const reply = await me(await apiToken(app));
      expect([reply.status, at(reply, 'role')]).toEqual([200, 'integration']);
      const events = await world()
        .stack.knex('audit_events')
        .where({ client_id: app.clientId, action: 'sign-in' });
      expect(events).toMatchObject([{ actor_role: 'integration' }]);
    });

    test('and gets of the scopes of data only those that it was registered for', async () => {
      const app = await backend();
      const asked = 'system/Patient.rs system/Observation.rs system/Condition.rs system/Patient.cud';
      const reply = await ask(await app.sign(), { scope: asked });
      expect(reply.body).toMatchObject({ scope: 'system/Patient.rs system/Observation.rs' });
      // A token for one API opens no other.
      expect((await me(String(reply.body.access_token))).status).toBe(401);
    });

    test.each([
      [
        'a key of somebody else',
        async (app: Backend) => app.sign({}, (await generateKeyPair('ES384')).privateKey),
      ],
      ['another audience', (app: Backend) => app.sign({ aud: 'https://evil.example/token' })],
      ['the issuer of another app', (app: Backend) => app.sign({ sub: 'patient-app' })],
      ['no signature', (app: Backend) => unsigned(app.clientId, `${url()}/oauth`)],
      ['a secret made of its public key', (app: Backend) => keyConfusion(app, `${url()}/oauth`)],
    ])('an assertion with %s is refused', async (_what, forge) => {
      const app = await backend();
      const reply = await ask(await forge(app), { scope: 'system/Patient.rs' });
      expect([reply.status, reply.body.error]).toEqual([401, 'invalid_client']);
    });

    test('an assertion is good once', async () => {
      const app = await backend();
      const assertion = await app.sign();
      const replies = await Promise.all([1, 2, 3].map(() => ask(assertion, { scope: 'system/Patient.rs' })));
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
      expect((await ask(assertion, { scope: 'system/Patient.rs' })).status).toBe(401);
    });

    test('suspended, changed or deleted, it is out at the next request', async () => {
      for (const end of [
        (app: Backend) => save(app, { state: 'suspended' }),
        (app: Backend) => save(app, { scopes: 'system/Patient.rs' }),
        (app: Backend) => cms.call('DELETE', `${APPS}/${app.documentId}`),
      ]) {
        const app = await backend();
        const token = await apiToken(app);
        // Tokens are dated in whole seconds.
        await nextSecond();
        expect((await end(app)).status).toBe(200);
        expect((await me(token)).status).toBe(401);
      }
    });

    test('before its review it is nobody', async () => {
      const app = await backend({ state: 'in-review' });
      expect((await ask(await app.sign(), { scope: 'system/Patient.rs' })).body.error).toBe('invalid_client');
      const approved = await save(app, { state: 'approved' });
      expect([approved.status, at(approved, 'data.checkedAt')]).toEqual([200, expect.any(String)]);
      expect((await ask(await app.sign(), { scope: 'system/Patient.rs' })).status).toBe(200);
    });

    test('its client id is given once, whatever is sent', async () => {
      const app = await backend({ clientId: 'patient-app' });
      expect(app.clientId).toMatch(/^app-/);
      const saved = await save(app, { clientId: 'console', note: 'looked at again' });
      expect(at(saved, 'data.clientId')).toBe(app.clientId);
    });

    test('a wrong entry is refused at its field', async () => {
      const app = await backend();
      const refused = await save(app, { scopes: 'system/*.rs' });
      expect([refused.status, at(refused, 'error.details.errors')]).toEqual([
        400,
        [expect.objectContaining({ path: ['scopes'] })],
      ]);
    });

    test('SMART apps find the issuer, from any page', async () => {
      const found = await fetch(`${url()}/fhir/.well-known/smart-configuration`);
      expect(found.headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(await found.json()).toMatchObject({
        issuer: `${url()}/oauth`,
        token_endpoint: `${url()}/oauth/token`,
        code_challenge_methods_supported: ['S256'],
      });
    });
  });
}

function base64url(value: unknown): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
}

type Claims = Record<'iss' | 'sub' | 'aud' | 'jti', string> & Record<'iat' | 'exp', number>;

function claimsOf(clientId: string, aud: string): Claims {
  const now = Math.floor(Date.now() / 1000);
  return { iss: clientId, sub: clientId, aud, jti: randomUUID(), iat: now, exp: now + 120 };
}

function unsigned(clientId: string, aud: string): Promise<string> {
  return Promise.resolve(`${base64url({ alg: 'none' })}.${base64url(claimsOf(clientId, aud))}.`);
}

function keyConfusion({ clientId, form }: Backend, aud: string): Promise<string> {
  const secret = createHash('sha256').update(JSON.stringify(form.jwks)).digest();
  return new SignJWT({ ...claimsOf(clientId, aud) })
    .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
    .sign(secret);
}

/** Until the clock shows another second. */
async function nextSecond(): Promise<void> {
  const now = Math.floor(Date.now() / 1000);
  while (Math.floor(Date.now() / 1000) === now) await new Promise((resolve) => setImmediate(resolve));
}
