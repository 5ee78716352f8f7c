import { list } from './list';

const ANDROID = /^([a-zA-Z]\w*(?:\.[a-zA-Z]\w*)+)=((?:[0-9A-F]{2}:){31}[0-9A-F]{2})$/i;

/** ANDROID_APPS: `package=certificate` pairs; an app that is signed by several has one pair for each. */
export const androidApps = list
  .refine(
    (pairs) => pairs.every((pair) => ANDROID.test(pair)),
    'must be package=certificate, with the SHA-256 of the certificate as Google Play shows it: 32 pairs of hex digits with colons',
  )
  .transform((pairs) => {
    const apps = new Map<string, string[]>();
    for (const pair of pairs) {
      const [, name = '', certificate = ''] = ANDROID.exec(pair) ?? [];
      apps.set(name, [...(apps.get(name) ?? []), certificate.toUpperCase()]);
    }
    return Array.from(apps, ([packageName, certificates]) => ({ packageName, certificates }));
  });

/** APPLE_APPS: each `TEAMID.bundle`. */
export const appleApps = list.refine(
  (ids) => ids.every((id) => /^[A-Z0-9]{10}(?:\.[a-zA-Z0-9-]+)+$/.test(id)),
  'must be the ten characters of the team, a dot and the bundle, such as A1B2C3D4E5.ke.daktari.app',
);
