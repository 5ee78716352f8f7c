import { readEnv } from './env';

export default () => {
  const env = readEnv();
  return {
    auth: {
      secret: env.ADMIN_JWT_SECRET,
      sessions: {
        accessTokenLifespan: 30 * 60,
        maxRefreshTokenLifespan: 12 * 3600,
        idleRefreshTokenLifespan: 3600,
        maxSessionLifespan: 12 * 3600,
        idleSessionLifespan: 3600,
      },
    },
    apiToken: { salt: env.API_TOKEN_SALT },
    transfer: { token: { salt: env.TRANSFER_TOKEN_SALT } },
    secrets: { encryptionKey: env.ENCRYPTION_KEY },
    serveAdminPanel: env.SERVE_ADMIN,
    autoOpen: false,
    flags: { nps: false, promoteEE: false },
    tutorials: false,
    // Nothing here has a page of its own on a web site; Strapi would show a way to set it up.
    preview: { enabled: false },
    notifications: { releases: false },
  };
};
