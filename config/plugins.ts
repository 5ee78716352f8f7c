import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { readEnv } from './env';

export default () => {
  const env = readEnv();
  return {
    'users-permissions': {
      config: {
        // It keeps users, roles and passwords; tokens come from plugins/identity. It insists on a secret: nobody has this one.
        jwtSecret: randomBytes(32).toString('base64'),
        jwtManagement: 'refresh',
        // Strapi's limiter counts by address, which a mobile network shares between thousands; plugins/identity has its own.
        ratelimit: { enabled: false },
        register: { allowedFields: [] },
      },
    },
    identity: {
      enabled: true,
      resolve: './plugins/identity',
      config: {
        publicUrl: env.PUBLIC_URL,
        corsOrigins: env.CORS_ORIGINS,
        trustedProxies: env.TRUSTED_PROXIES,
        cookieKeys: env.APP_KEYS,
        cmsPasswords: env.CMS_PASSWORD_SIGN_IN,
        operator: { name: env.OPERATOR_NAME, contact: env.OPERATOR_CONTACT },
        papersFolder: path.resolve(env.PAPERS_FOLDER),
        outsideSignIn: env.OUTSIDE_SIGN_IN,
        ownApps: { android: env.ANDROID_APPS, apple: env.APPLE_APPS },
        consoleIdleMs: env.CONSOLE_IDLE_MINUTES * 60_000,
      },
    },
    scheduling: { enabled: true, resolve: './plugins/scheduling', config: {} },
    mpesa: {
      enabled: true,
      resolve: './plugins/mpesa',
      config: {
        baseUrl: env.DARAJA_BASE_URL,
        consumerKey: env.DARAJA_CONSUMER_KEY,
        consumerSecret: env.DARAJA_CONSUMER_SECRET,
        shortCode: env.DARAJA_SHORT_CODE,
        passKey: env.DARAJA_PASS_KEY,
        partyB: env.DARAJA_PARTY_B,
        transactionType: env.DARAJA_TRANSACTION_TYPE,
        initiatorName: env.DARAJA_INITIATOR_NAME,
        securityCredential: env.DARAJA_SECURITY_CREDENTIAL,
        callbackBaseUrl: env.PAYMENT_CALLBACK_URL ?? env.PUBLIC_URL,
        c2bToken: env.PAYMENT_C2B_TOKEN,
        trustedIps: env.DARAJA_TRUSTED_IPS,
        queryDelaysSeconds: env.DARAJA_QUERY_DELAYS_SECONDS,
        queriesPerMinute: env.DARAJA_QUERIES_PER_MINUTE ?? (isSandbox(env.DARAJA_BASE_URL) ? 5 : 60),
      },
    },
    reminders: {
      enabled: true,
      resolve: './plugins/reminders',
      config: {
        twilioAccountSid: env.TWILIO_ACCOUNT_SID,
        twilioAuthToken: env.TWILIO_AUTH_TOKEN,
        twilioBaseUrl: env.TWILIO_BASE_URL,
        whatsappFrom: env.TWILIO_WHATSAPP_FROM,
        smsFrom: env.TWILIO_SMS_FROM,
        templates: Object.fromEntries(env.TWILIO_TEMPLATES.map((pair) => pair.split('='))) as Record<
          string,
          string
        >,
        androidAppHash: env.ANDROID_APP_HASH,
        pushBaseUrl: env.PUSH_BASE_URL,
        pushAccessToken: env.PUSH_ACCESS_TOKEN,
        statusCallbackBaseUrl: env.PUBLIC_URL,
        smtp: {
          host: env.SMTP_HOST,
          port: env.SMTP_PORT,
          secure: env.SMTP_SECURE,
          user: env.SMTP_USER,
          pass: env.SMTP_PASSWORD,
          from: env.MAIL_FROM,
        },
        productUrl: env.PUBLIC_URL,
      },
    },
    compliance: {
      enabled: true,
      resolve: './plugins/compliance',
      config: {
        anchorFile: path.resolve(env.AUDIT_ANCHOR_FILE),
        retentionYears: env.AUDIT_RETENTION_YEARS ?? null,
        retentionSignedBy: env.AUDIT_RETENTION_SIGNED_BY ?? null,
      },
    },
    monitoring: {
      enabled: true,
      resolve: './plugins/monitoring',
      config: {
        metricsToken: env.METRICS_TOKEN ?? null,
        operatorClinic: env.OPERATOR_CLINIC ?? null,
        goals: env.OBJECTIVES,
      },
    },
    records: { enabled: true, resolve: './plugins/records', config: {} },
    workflows: {
      enabled: true,
      resolve: './plugins/workflows',
      config: { holdKeepMinutes: env.HOLD_KEEP_MINUTES },
    },
    console: { enabled: true, resolve: './plugins/console', config: {} },
  };
};

/** Safaricom's sandbox turns more than five queries a minute away. */
function isSandbox(url: string): boolean {
  return new URL(url).hostname === 'sandbox.safaricom.co.ke';
}
