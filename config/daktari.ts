import { readEnv } from './env';

/** What src/ needs to know; read by `strapi.config.get('daktari')`. */
export default () => {
  const env = readEnv();
  return {
    publicUrl: env.PUBLIC_URL,
    corsOrigins: env.CORS_ORIGINS,
    trustedProxies: env.TRUSTED_PROXIES,
    clockUrl: env.CLOCK_URL ?? null,
    slowQueryMs: env.SLOW_QUERY_MS,
    otlpEndpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    jobLeaseMs: env.JOB_LEASE_MS,
    simulatorUrl: env.SIMULATOR_URL ?? null,
    serveAdmin: env.SERVE_ADMIN,
    vault: {
      keys: env.VAULT_KEYS.map((pair) => {
        const [name = '', key = ''] = pair.split(':');
        return { name, key };
      }),
      indexKey: env.VAULT_INDEX_KEY,
    },
  };
};
