import { createHash, randomBytes } from 'node:crypto';
import { devNull } from 'node:os';

const secret = () => randomBytes(24).toString('base64url');
const key32 = () => randomBytes(32).toString('base64');

/** Fresh secrets for one installation; kept with its database, since they open what is sealed there. */
export function newSecrets() {
  return {
    APP_KEYS: `${secret()},${secret()}`,
    API_TOKEN_SALT: secret(),
    ADMIN_JWT_SECRET: secret(),
    TRANSFER_TOKEN_SALT: secret(),
    ENCRYPTION_KEY: secret(),
    VAULT_KEYS: `local:${key32()}`,
    VAULT_INDEX_KEY: key32(),
    DARAJA_CONSUMER_KEY: secret(),
    DARAJA_CONSUMER_SECRET: secret(),
    DARAJA_PASS_KEY: secret(),
    PAYMENT_C2B_TOKEN: randomBytes(24).toString('hex'),
    METRICS_TOKEN: secret(),
    TWILIO_ACCOUNT_SID: `AC${randomBytes(16).toString('hex')}`,
    TWILIO_AUTH_TOKEN: randomBytes(16).toString('hex'),
  };
}

/** One made-up ContentSid for each WhatsApp template, and the templates as the simulator takes them. */
export function contentTemplates(whatsappTemplates) {
  return whatsappTemplates.map(({ kind, language, body }) => {
    const name = `${kind}.${language}`;
    return { name, contentSid: `HX${createHash('md5').update(name).digest('hex')}`, language, body };
  });
}

export function productEnv({
  secrets,
  port,
  simulatorUrl,
  smtpPort,
  database,
  serveAdmin,
  cmsPasswords,
  templates,
  nodeEnv,
  anchorFile,
  papersFolder,
}) {
  // A name and not a number: passkeys are bound to one.
  const publicUrl = `http://localhost:${port}`;
  return {
    ...secrets,
    NODE_ENV: nodeEnv,
    // Strapi would fill what is not set here from somebody's .env.
    ENV_PATH: devNull,
    STRAPI_TELEMETRY_DISABLED: 'true',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    OPERATOR_NAME: 'Mwangaza Clinic',
    OPERATOR_CONTACT: 'privacy@mwangaza.example',
    OPERATOR_CLINIC: 'mwangaza',
    LOG_LEVEL: 'warn',
    SERVE_ADMIN: String(serveAdmin),
    CMS_PASSWORD_SIGN_IN: String(cmsPasswords),
    ...databaseEnv(database),
    AUDIT_ANCHOR_FILE: anchorFile,
    PAPERS_FOLDER: papersFolder,
    CLOCK_URL: simulatorUrl,
    SIMULATOR_URL: simulatorUrl,
    DARAJA_BASE_URL: `${simulatorUrl}/daraja`,
    DARAJA_SHORT_CODE: '174379',
    DARAJA_SECURITY_CREDENTIAL: Buffer.from('simulated initiator').toString('base64'),
    DARAJA_TRUSTED_IPS: '127.0.0.1',
    TWILIO_BASE_URL: `${simulatorUrl}/twilio`,
    PUSH_BASE_URL: `${simulatorUrl}/expo`,
    TWILIO_WHATSAPP_FROM: '+254709000222',
    TWILIO_SMS_FROM: 'DAKTARI',
    TWILIO_TEMPLATES: templates.map(({ name, contentSid }) => `${name}=${contentSid}`).join(','),
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(smtpPort),
    MAIL_FROM: 'Mwangaza Clinic <no-reply@mwangaza.example>',
  };
}

export function simulatorEnv({
  secrets,
  port,
  smtpPort,
  productPort,
  phonesFile,
  signInsFile,
  authenticatorsFile,
}) {
  return {
    NODE_ENV: 'development',
    SIMULATOR_PORT: String(port),
    SIMULATOR_SMTP_PORT: String(smtpPort),
    PRODUCT_URL: `http://localhost:${productPort}`,
    SIMULATOR_DARAJA_KEY: secrets.DARAJA_CONSUMER_KEY,
    SIMULATOR_DARAJA_SECRET: secrets.DARAJA_CONSUMER_SECRET,
    SIMULATOR_PASSKEY: secrets.DARAJA_PASS_KEY,
    SIMULATOR_SHORT_CODE: '174379',
    SIMULATOR_TWILIO_SID: secrets.TWILIO_ACCOUNT_SID,
    SIMULATOR_TWILIO_TOKEN: secrets.TWILIO_AUTH_TOKEN,
    ...(phonesFile ? { SIMULATOR_PHONES_FILE: phonesFile } : {}),
    ...(signInsFile ? { DEMO_SIGN_INS_FILE: signInsFile } : {}),
    ...(authenticatorsFile ? { DEMO_AUTHENTICATORS_FILE: authenticatorsFile } : {}),
  };
}

function databaseEnv(database) {
  if (database.client === 'postgres') return { DATABASE_CLIENT: 'postgres', DATABASE_URL: database.url };
  return { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: database.filename };
}
