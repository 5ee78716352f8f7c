import { readEnv } from './env';

export default () => {
  const env = readEnv();
  return {
    host: env.HOST,
    port: env.PORT,
    url: env.PUBLIC_URL,
    app: { keys: env.APP_KEYS },
    proxy: { koa: env.TRUSTED_PROXIES > 0 },
    logger: { startup: { enabled: false }, updates: { enabled: false } },
    // Copies whole databases for whoever holds a token.
    transfer: { remote: { enabled: false } },
    webhooks: { populateRelations: false },
  };
};
