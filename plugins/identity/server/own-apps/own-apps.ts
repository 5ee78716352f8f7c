import { z } from 'zod';

/** The patient app as the stores know it: it opens our links, and makes and shows passkeys of our domain. */
export const ownAppsSchema = z.strictObject({
  android: z.array(
    z.strictObject({
      packageName: z.string(),
      /** SHA-256 of those that sign it, as `AB:CD:…`. */
      certificates: z.array(z.string()).min(1),
    }),
  ),
  /** `TEAMID.bundle`. */
  apple: z.array(z.string()),
});
export type OwnApps = z.infer<typeof ownAppsSchema>;

export const NO_APPS: OwnApps = { android: [], apple: [] };

/** Where the portal stands: the app opens these pages in place of the browser. */
const PAGES = '/app/*';

/**
 * What Android writes into a passkey's answer in place of a page's address; Apple's writes our own address.
 * https://developer.android.com/identity/sign-in/credential-manager#verify-origin
 */
export function passkeyOriginsOf({ android }: OwnApps): string[] {
  return android.flatMap(({ certificates }) =>
    certificates.map((certificate) => {
      const hash = Buffer.from(certificate.replaceAll(':', ''), 'hex');
      return `android:apk-key-hash:${hash.toString('base64url')}`;
    }),
  );
}

/** https://developers.google.com/digital-asset-links/v1/getting-started. Null: there is none. */
export function assetLinks({ android }: OwnApps): object | null {
  if (android.length === 0) return null;
  return android.map(({ packageName, certificates }) => ({
    relation: ['delegate_permission/common.handle_all_urls', 'delegate_permission/common.get_login_creds'],
    target: {
      namespace: 'android_app',
      package_name: packageName,
      sha256_cert_fingerprints: certificates,
    },
  }));
}

/** https://developer.apple.com/documentation/xcode/supporting-associated-domains. Null: there is none. */
export function appleAssociation({ apple }: OwnApps): object | null {
  if (apple.length === 0) return null;
  return {
    applinks: { details: [{ appIDs: apple, components: [{ '/': PAGES }] }] },
    webcredentials: { apps: apple },
  };
}
