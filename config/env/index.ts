import path from 'node:path';
import { z } from 'zod';
import { isSafeIssuer, outsideSignIn } from './outside-sign-in';
import { list } from './list';
import { androidApps, appleApps } from './own-apps';

/** The only reader of process.env: parsed once, and a boot with a bad setting ends in a list of what to mend. */

// Strapi's PostgreSQL columns have no zone: the driver writes and reads them in the process's own, which must not vary.
process.env.TZ = 'UTC';

const MAKE_ONE = 'make one with: openssl rand -base64 32';
const secret = z.string(`is empty; ${MAKE_ONE}`).min(16, `must have at least 16 characters; ${MAKE_ONE}`);
const key32 = z
  .string(`is empty; ${MAKE_ONE}`)
  .refine((text) => Buffer.from(text, 'base64').length === 32, `must be 32 bytes in base64; ${MAKE_ONE}`);
const flag = (fallback: boolean) =>
  z
    .enum(['true', 'false'])
    .optional()
    .transform((text) => (text === undefined ? fallback : text === 'true'));
/** What M-Pesa and Twilio hand out; the simulator's are in .env.example. */
const theirs = z.string('is empty; .env.example has the value for the simulator').min(1);
const businessNumber = theirs.regex(/^\d{5,7}$/, 'must be a business number of 5 to 7 digits');
/** `name=percent` pairs, as shares by name. */
const objectives = list
  .refine(
    (pairs) => pairs.every((pair) => /^[a-z0-9-]+=(5\d|[6-9]\d)(\.\d+)?$/.test(pair)),
    'must be names with a percentage from 50 to below 100 each, such as availability=99.5',
  )
  .transform((pairs) =>
    Object.fromEntries(
      pairs.map((pair) => {
        const [name = '', percent = ''] = pair.split('=');
        return [name, Number(percent) / 100] as const;
      }),
    ),
  );
const port = z.coerce.number().int().min(0).max(65_535);

/** For demos, whose terms bind nobody. */
const ANY_OPERATOR = { name: 'the clinic', contact: 'the front desk of the clinic' };

/** Beside the database, where whoever can rewrite the trail can rewrite its anchors too: for demos and tests. */
const DEFAULT_ANCHORS = '.tmp/audit-anchors.log';

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    HOST: z.string().default('127.0.0.1'),
    PORT: port.default(1337),
    PUBLIC_URL: z.url().default('http://localhost:1337'),
    /** Who answers for this installation, on the pages of terms and privacy: the clinic or its company. */
    OPERATOR_NAME: z.string().min(1).default(ANY_OPERATOR.name),
    OPERATOR_CONTACT: z.string().min(1).default(ANY_OPERATOR.contact),
    /** Slug of the clinic whose admins see how the whole installation is doing; unset: the only clinic there is. */
    OPERATOR_CLINIC: z
      .string()
      .regex(/^[a-z0-9-]+$/, 'must be the slug of a clinic, such as mwangaza')
      .optional(),
    LOG_LEVEL: z.enum(['error', 'warn', 'info', 'http', 'debug']).default('info'),
    /** Lines of JSON for machines, or of text for people; unset: JSON in production. */
    LOG_FORMAT: z.enum(['text', 'json']).optional(),
    /** A statement that takes longer stands in the log, without its values. */
    SLOW_QUERY_MS: z.coerce.number().int().min(1).default(500),
    SERVE_ADMIN: flag(true),
    /** Whether an admin account of the CMS opens with a password of its own; for demos only. */
    CMS_PASSWORD_SIGN_IN: flag(false),
    CORS_ORIGINS: list,
    /** How many reverse proxies stand in front: the client's address is taken that many hops from the right. */
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),

    /** After so long without its person, the console asks for a proof again. */
    CONSOLE_IDLE_MINUTES: z.coerce.number().int().min(1).max(720).default(20),
    /** Identity providers of hospitals at which staff may sign in. */
    OUTSIDE_SIGN_IN: outsideSignIn,
    /** The patient app in the stores: its passkeys and links are taken for ours. */
    ANDROID_APPS: androidApps,
    APPLE_APPS: appleApps,

    APP_KEYS: list.refine((keys) => keys.length > 0, `is empty; ${MAKE_ONE}`),
    API_TOKEN_SALT: secret,
    ADMIN_JWT_SECRET: secret,
    TRANSFER_TOKEN_SALT: secret,
    ENCRYPTION_KEY: secret,

    DATABASE_CLIENT: z.enum(['sqlite', 'postgres']).default('sqlite'),
    DATABASE_FILENAME: z.string().default('.tmp/data.db'),
    DATABASE_URL: z.string().optional(),
    DATABASE_POOL_MAX: z.coerce.number().int().min(1).max(100).default(10),

    /** `name:base64` pairs; the first seals, all open. */
    VAULT_KEYS: list.refine(
      (pairs) => pairs.length > 0,
      `is empty; write a name, a colon and a key, such as 2026:…; ${MAKE_ONE}`,
    ),
    VAULT_INDEX_KEY: key32,

    /** A virtual clock to follow; demo and tests only. */
    CLOCK_URL: z.url().optional(),
    JOB_LEASE_MS: z.coerce.number().int().min(500).default(30_000),
    /** Where the simulator's page and demo tools are; shown on the landing page when set. */
    SIMULATOR_URL: z.url().optional(),

    /** Where the headers of sealed audit batches go, best on other storage than the database. */
    AUDIT_ANCHOR_FILE: z.string().min(1).default(DEFAULT_ANCHORS),
    AUDIT_RETENTION_YEARS: z.coerce.number().int().min(1).max(100).optional(),
    AUDIT_RETENTION_SIGNED_BY: z.string().min(3).max(200).optional(),

    /** Where sealed papers of applicants lie; several servers need the same one. */
    PAPERS_FOLDER: z.string().min(1).default('.tmp/papers'),

    /** Opens /metrics for Prometheus; unset: there is no such page. */
    METRICS_TOKEN: secret.optional(),
    /** A collector of traces (OTLP over HTTP); unset: none are made. Its client reads OTEL_EXPORTER_OTLP_HEADERS itself. */
    OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
    OBJECTIVES: objectives,

    HOLD_KEEP_MINUTES: z.coerce.number().int().min(1).max(60).default(6),

    DARAJA_BASE_URL: z.url().default('https://sandbox.safaricom.co.ke'),
    DARAJA_CONSUMER_KEY: theirs,
    DARAJA_CONSUMER_SECRET: theirs,
    DARAJA_SHORT_CODE: businessNumber,
    DARAJA_PASS_KEY: theirs,
    DARAJA_TRANSACTION_TYPE: z
      .enum(['CustomerPayBillOnline', 'CustomerBuyGoodsOnline'])
      .default('CustomerPayBillOnline'),
    DARAJA_PARTY_B: businessNumber.optional(),
    DARAJA_INITIATOR_NAME: z.string().min(1).default('daktari'),
    DARAJA_SECURITY_CREDENTIAL: theirs,
    /** Addresses whose callbacks settle at once; from elsewhere our own query decides. */
    DARAJA_TRUSTED_IPS: list,
    DARAJA_QUERY_DELAYS_SECONDS: z
      .string()
      .default('15,35,65,95')
      .transform((text) => text.split(',').map(Number)),
    DARAJA_QUERIES_PER_MINUTE: z.coerce.number().int().min(1).optional(),
    PAYMENT_CALLBACK_URL: z.url().optional(),
    /** The secret in the URLs of Pay Bill (C2B) messages, registered by scripts/register-paybill.mjs; unset: off. */
    PAYMENT_C2B_TOKEN: z
      .string()
      .regex(/^[0-9a-f]{32,64}$/, 'must be 32 to 64 hex digits')
      .optional(),

    TWILIO_ACCOUNT_SID: theirs.regex(
      /^AC[0-9a-f]{32}$/,
      'must be AC and 32 hex digits, as the Twilio console shows it',
    ),
    TWILIO_AUTH_TOKEN: theirs.min(16, 'must have at least 16 characters'),
    TWILIO_BASE_URL: z.url().optional(),
    TWILIO_WHATSAPP_FROM: theirs.regex(
      /^\+\d{8,15}$/,
      'must be a number with its country, such as +254700000000',
    ),
    TWILIO_SMS_FROM: theirs
      .min(3, 'must have 3 characters or more')
      .max(15, 'must have 15 characters or fewer'),
    /** `template.language=HX…` pairs, one for each approved WhatsApp template. */
    TWILIO_TEMPLATES: list,
    /** Of the patient app: lets Android fill in the code of an SMS. */
    ANDROID_APP_HASH: z
      .string()
      .regex(/^[A-Za-z0-9+/]{11}$/, 'must be the 11 characters of the app')
      .optional(),
    PUSH_BASE_URL: z.url().optional(),
    /** Of the account at Expo, once it takes no push without ("enhanced security"). */
    PUSH_ACCESS_TOKEN: z.string().optional(),
    SMTP_HOST: z.string().default('127.0.0.1'),
    SMTP_PORT: port.default(587),
    SMTP_SECURE: flag(false),
    SMTP_USER: z.string().optional(),
    SMTP_PASSWORD: z.string().optional(),
    MAIL_FROM: z.string().default('Daktari <no-reply@daktari.invalid>'),
  })
  .superRefine((env, context) => {
    const refuse = (path: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (env.DATABASE_CLIENT === 'postgres' && !env.DATABASE_URL)
      refuse('DATABASE_URL', 'is needed for PostgreSQL');
    if ((env.AUDIT_RETENTION_YEARS === undefined) !== (env.AUDIT_RETENTION_SIGNED_BY === undefined))
      refuse('AUDIT_RETENTION_SIGNED_BY', 'a retention and its signature go together');
    if (!env.OUTSIDE_SIGN_IN.every(({ issuer }) => isSafeIssuer(issuer, env.NODE_ENV === 'production')))
      refuse('OUTSIDE_SIGN_IN', 'every issuer must be https, except http://localhost outside production');
    if (env.NODE_ENV !== 'production') return;
    if (env.CMS_PASSWORD_SIGN_IN)
      refuse('CMS_PASSWORD_SIGN_IN', 'must be empty in production: people sign in with their second factor');
    if (isBelowTmp(env.AUDIT_ANCHOR_FILE))
      refuse(
        'AUDIT_ANCHOR_FILE',
        'must be a file on other storage than the database, such as /mnt/anchors/audit.log: only such a one shows a trail that was rewritten',
      );
    if (env.CLOCK_URL) refuse('CLOCK_URL', 'must be empty in production: patients live by the real clock');
    if (env.TWILIO_BASE_URL)
      refuse('TWILIO_BASE_URL', 'must be empty in production: only the simulator is elsewhere');
    if (env.PUSH_BASE_URL)
      refuse('PUSH_BASE_URL', 'must be empty in production: only the simulator is elsewhere');
    if (!env.DARAJA_BASE_URL.startsWith('https://'))
      refuse('DARAJA_BASE_URL', 'must be https in production, such as https://api.safaricom.co.ke');
    if (!env.PUBLIC_URL.startsWith('https://')) refuse('PUBLIC_URL', 'must be https in production');
    if (env.OPERATOR_NAME === ANY_OPERATOR.name)
      refuse('OPERATOR_NAME', 'must name who answers for the data of patients: /terms and /privacy say it');
    if (env.OPERATOR_CONTACT === ANY_OPERATOR.contact)
      refuse('OPERATOR_CONTACT', 'must be where patients reach them, such as a phone number and an address');
  });

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/** @throws Error naming every setting that is missing or wrong */
export function readEnv(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given, { error: inWords });
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Settings are missing or wrong (see .env.example):\n${problems.join('\n')}`);
}

/** Our .tmp, which may be emptied at any time, however it is written. */
function isBelowTmp(file: string): boolean {
  const [first] = path.relative(process.cwd(), path.resolve(file)).split(path.sep);
  return first === '.tmp';
}

/** What to write instead, for settings that say nothing better themselves. */
function inWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is empty' : `must be a ${issue.expected}`;
    case 'invalid_value':
      return `must be one of: ${issue.values.join(', ')}`;
    case 'too_small':
      return `must be ${String(issue.minimum)} or more`;
    case 'too_big':
      return `must be ${String(issue.maximum)} or less`;
    case 'invalid_format':
      return issue.format === 'url'
        ? 'must be an address that begins with https:// or http://'
        : 'is not written as in .env.example';
    default:
      return 'is not written as in .env.example';
  }
}
