import { appleAssociation, assetLinks, NO_APPS, passkeyOriginsOf } from './own-apps';

const BYTES = Buffer.from(Array.from({ length: 32 }, (_none, i) => i * 8 + 7));
const CERTIFICATE = BYTES.toString('hex').toUpperCase().match(/../g)?.join(':') ?? '';
const APPS = {
  android: [{ packageName: 'ke.daktari.app', certificates: [CERTIFICATE] }],
  apple: ['A1B2C3D4E5.ke.daktari.app'],
};

it('an Android app’s passkeys come from the hash of its certificate, without padding', () => {
  expect(passkeyOriginsOf(APPS)).toEqual([`android:apk-key-hash:${BYTES.toString('base64url')}`]);
  expect(passkeyOriginsOf(APPS)[0]).toHaveLength('android:apk-key-hash:'.length + 43);
  expect(passkeyOriginsOf(NO_APPS)).toEqual([]);
});

it('Android is told which app opens our links and has our passkeys', () => {
  expect(assetLinks(APPS)).toEqual([
    {
      relation: ['delegate_permission/common.handle_all_urls', 'delegate_permission/common.get_login_creds'],
      target: {
        ...{ namespace: 'android_app', package_name: 'ke.daktari.app' },
        sha256_cert_fingerprints: [CERTIFICATE],
      },
    },
  ]);
});

it('Apple is told which app opens the portal, and no other page, and has our passkeys', () => {
  expect(appleAssociation(APPS)).toEqual({
    applinks: { details: [{ appIDs: APPS.apple, components: [{ '/': '/app/*' }] }] },
    webcredentials: { apps: APPS.apple },
  });
});

it('where no app is set there is nothing to tell', () => {
  expect([assetLinks(NO_APPS), appleAssociation(NO_APPS)]).toEqual([null, null]);
});
