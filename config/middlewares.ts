import { readEnv } from './env';

export default () => {
  const env = readEnv();
  return [
    'strapi::errors',
    {
      name: 'strapi::security',
      config: { contentSecurityPolicy: { useDefaults: true, directives: { upgradeInsecureRequests: null } } },
    },
    {
      name: 'strapi::cors',
      config: { origin: env.CORS_ORIGINS.length > 0 ? env.CORS_ORIGINS : [env.PUBLIC_URL] },
    },
    'strapi::query',
    { name: 'strapi::body', config: { jsonLimit: '256kb', formLimit: '256kb', textLimit: '64kb' } },
    'strapi::session',
    { name: 'strapi::favicon', config: { path: 'public/favicon.png' } },
    'strapi::public',
  ];
};
