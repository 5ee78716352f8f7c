/** Under which the server serves the app, and whose links the app opens. */
const APP_PATH = '/app';

/**
 * Links to the clinic's `/app` open the app, and its passkeys work in it: both sides name each other, the server those of
 * `ANDROID_APPS` and `APPLE_APPS` at `/.well-known`. Neither system lets an address without TLS be named.
 * @param {import('expo/config').ExpoConfig} config that of app.json
 * @param {string | undefined} url the clinic's address; without it, as in a try-out, the app opens `daktari://` only
 * @throws {TypeError} no address
 */
function withLinks(config, url) {
  if (url === undefined || url === '') return config;
  const { protocol, hostname: host } = new URL(url);
  if (protocol !== 'https:') return config;
  const data = [{ scheme: 'https', host, pathPrefix: APP_PATH }];
  const links = { action: 'VIEW', autoVerify: true, data, category: ['BROWSABLE', 'DEFAULT'] };
  return {
    ...config,
    ios: { ...config.ios, associatedDomains: [`applinks:${host}`, `webcredentials:${host}`] },
    android: { ...config.android, intentFilters: [links] },
  };
}

module.exports = ({ config }) => withLinks(config, process.env.EXPO_PUBLIC_API_URL);
module.exports.withLinks = withLinks;
