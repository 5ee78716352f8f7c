import { requestTokens } from '../support/issuer-client';
import { newDevice, registerByPhone } from '../support/phone-client';
import { softwarePasskey } from '../support/software-passkey';
import { at, send, type Reply } from './client';
import { ANDROID_APP, type World } from './world';

const ORIGIN = `android:apk-key-hash:${Buffer.from(ANDROID_APP.certificate.replaceAll(':', ''), 'hex').toString('base64url')}`;
const STRANGER = `android:apk-key-hash:${Buffer.alloc(32, 1).toString('base64url')}`;

/** The patient app as its store knows it, and apps that only say so. */
export function ownAppsChapter(world: () => World): void {
  const url = (): string => world().stack.productUrl;
  const call = (method: string, path: string, token?: string, body?: unknown): Promise<Reply> =>
    send(url(), method, path, { token, ...(body === undefined ? {} : { body }) });
  const optionsIn = (reply: Reply) => {
    const json = at(reply, 'options') as Record<string, unknown>;
    return { challenge: String(json['challenge']), json };
  };

  describe('the patient app of our own', () => {
    test('is named to Android, and where none is set there is no page', async () => {
      const path = '/.well-known/assetlinks.json';
      const links = await call('GET', path);
      expect([links.status, links.headers.get('Content-Type')]).toEqual([200, 'application/json']);
      expect(links.json).toMatchObject([
        {
          relation: expect.arrayContaining(['delegate_permission/common.get_login_creds']),
          target: {
            package_name: ANDROID_APP.packageName,
            sha256_cert_fingerprints: [ANDROID_APP.certificate.toUpperCase()],
          },
        },
      ]);
      expect((await call('POST', path, undefined, {})).status).toBe(405);
      expect((await call('GET', '/.well-known/apple-app-site-association')).status).toBe(404);
    });

    test('makes and shows passkeys by its certificate; no other app does', async () => {
      const form = { fullName: 'Pendo Naliaka', clinic: world().rows.clinic.P, phone: '0796000411' };
      const { accessToken: token } = await registerByPhone(world().stack, form);
      const key = softwarePasskey();
      const add = async (origin: string, made = softwarePasskey()): Promise<number> => {
        const options = optionsIn(await call('POST', '/api/me/passkeys/options', token, {}));
        const answer = made.register(options, { origin, rpId: 'localhost' });
        return (await call('POST', '/api/me/passkeys', token, { answer })).status;
      };
      const signIn = async (origin: string): Promise<[number, string]> => {
        const device = newDevice();
        const options = optionsIn(await call('POST', '/api/sign-in/passkey-options', undefined, { device }));
        const answer = JSON.stringify(key.signIn(options, { origin, rpId: 'localhost' }));
        const grant = { grant_type: 'urn:daktari:grant:passkey', client_id: 'patient-app', device, answer };
        const { status, body } = await requestTokens(url(), grant);
        return [status, typeof body['access_token']];
      };
      expect(await add(STRANGER)).toBe(400);
      expect(await add(ORIGIN, key)).toBe(201);
      expect(await signIn(STRANGER)).toEqual([400, 'undefined']);
      expect(await signIn(ORIGIN)).toEqual([200, 'string']);
    });
  });
}
