import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from './index';

const example = readFileSync(path.resolve(__dirname, '../../.env.example'), 'utf8');
const source = readFileSync(path.resolve(__dirname, 'index.ts'), 'utf8');
const lines = Array.from(example.matchAll(/^([A-Z0-9_]+)=(.*)$/gm), ([, name = '', value = '']) => [
  name,
  value,
]);
const KEY = Buffer.alloc(32, 7).toString('base64');
const secrets = {
  APP_KEYS: 'first-key-of-the-test,second-key-of-the-test',
  API_TOKEN_SALT: 'salt-of-the-tests-1',
  ADMIN_JWT_SECRET: 'secret-of-the-tests-1',
  TRANSFER_TOKEN_SALT: 'salt-of-the-tests-2',
  ENCRYPTION_KEY: 'key-of-the-tests-long-enough',
  VAULT_KEYS: `test:${KEY}`,
  VAULT_INDEX_KEY: KEY,
};
const filled: Record<string, string | undefined> = { ...Object.fromEntries(lines), ...secrets };

test('.env.example names every setting that is read, and no other', () => {
  const read = Array.from(source.matchAll(/^ {4}([A-Z][A-Z0-9_]+):/gm), (match) => match[1]);
  expect(lines.map(([name]) => name).sort()).toEqual(read.sort());
});

// Where the example points at the simulator, so that `npm run dev` works without an account anywhere.
const FOR_THE_SIMULATOR = [
  'SIMULATOR_URL',
  'DARAJA_BASE_URL',
  'DARAJA_TRUSTED_IPS',
  'TWILIO_BASE_URL',
  'PUSH_BASE_URL',
  'SMTP_PORT',
];

test('.env.example with its secrets filled in is accepted, and beside the simulator its values are the defaults', () => {
  const env = parseEnv(filled);
  const isOurs = (name: string): boolean =>
    !isGiven(name) || isNeeded(name) || FOR_THE_SIMULATOR.includes(name);
  expect(env).toEqual(parseEnv(Object.fromEntries(Object.entries(filled).filter(([name]) => isOurs(name)))));
});

test('only secrets are left to be filled in: the rest of .env.example is enough to start', () => {
  expect(Object.keys(secrets).filter(isGiven)).toEqual([]);
  expect(
    problemsOf(Object.fromEntries(lines))
      .match(/^ {2}[A-Z_0-9]+/gm)
      ?.map((name) => name.trim()),
  ).toEqual(Object.keys(secrets));
});

test('what is missing or wrong is said in words that help, never as a pattern', () => {
  const said = problemsOf({
    ...filled,
    APP_KEYS: '',
    JWT_SECRET: '',
    PORT: 'x',
    LOG_LEVEL: 'loud',
    DARAJA_SHORT_CODE: 'abc',
  });
  expect(said).toContain('APP_KEYS: is empty; make one with: openssl rand -base64 32');
  expect(said).toContain('LOG_LEVEL: must be one of: error, warn, info, http, debug');
  expect(said).toContain('PORT: must be a number');
  expect(said).toContain('DARAJA_SHORT_CODE: must be a business number of 5 to 7 digits');
  expect(problemsOf({})).not.toMatch(/Invalid|undefined|pattern|regex|\^/);
  const odd = Object.fromEntries(Object.keys(filled).map((name) => [name, '?']));
  expect(problemsOf(odd)).not.toMatch(/Invalid|undefined|pattern|regex|\^/);
});

test('a start with nothing set lists everything that is missing', () => {
  expect(() => parseEnv({})).toThrow(/APP_KEYS[\s\S]*VAULT_KEYS[\s\S]*DARAJA_CONSUMER_KEY/);
});

test('an empty variable counts as one that is not set', () => {
  expect(parseEnv({ ...filled, PORT: '' }).PORT).toBe(1337);
});

test('production refuses plain http, a virtual clock and a redirected Twilio', () => {
  const wrong = {
    ...filled,
    NODE_ENV: 'production',
    CLOCK_URL: 'http://127.0.0.1:1',
    TWILIO_BASE_URL: 'http://127.0.0.1:1',
    PUSH_BASE_URL: 'http://127.0.0.1:1',
  };
  expect(() => parseEnv(wrong)).toThrow(
    /CLOCK_URL[\s\S]*TWILIO_BASE_URL[\s\S]*PUSH_BASE_URL[\s\S]*DARAJA_BASE_URL[\s\S]*PUBLIC_URL/,
  );
});

test('production wants to know who answers for the data of patients', () => {
  expect(problemsOf({ ...filled, NODE_ENV: 'production' })).toMatch(/OPERATOR_NAME[\s\S]*OPERATOR_CONTACT/);
  const known = { OPERATOR_NAME: 'Mwangaza Clinic', OPERATOR_CONTACT: '0709 000 111' };
  expect(problemsOf({ ...filled, ...known, NODE_ENV: 'production' })).not.toContain('OPERATOR');
});

test('production lets nobody into the CMS by a password alone', () => {
  const words = 'CMS_PASSWORD_SIGN_IN: must be empty in production';
  const demo = { ...filled, CMS_PASSWORD_SIGN_IN: 'true' };
  expect(parseEnv(demo).CMS_PASSWORD_SIGN_IN).toBe(true);
  expect(problemsOf({ ...demo, NODE_ENV: 'production' })).toContain(words);
  expect(problemsOf({ ...filled, NODE_ENV: 'production' })).not.toContain(words);
});

test.each([undefined, '', '.tmp/audit-anchors.log', './.tmp/anchors/a.log', path.resolve('.tmp/a.log')])(
  'production keeps no anchors beside the database (%s), and says where to put them',
  (AUDIT_ANCHOR_FILE) => {
    const said = problemsOf({ ...filled, AUDIT_ANCHOR_FILE, NODE_ENV: 'production' });
    expect(said).toContain('AUDIT_ANCHOR_FILE: must be a file on other storage than the database, such as /');
    expect(parseEnv({ ...filled, AUDIT_ANCHOR_FILE }).AUDIT_ANCHOR_FILE).toContain('.tmp');
  },
);

test('production takes anchors on other storage', () => {
  const elsewhere = { ...filled, NODE_ENV: 'production', AUDIT_ANCHOR_FILE: '/mnt/anchors/audit.log' };
  expect(problemsOf(elsewhere)).not.toContain('AUDIT_ANCHOR_FILE');
});

const HOSPITAL = {
  name: 'hospital',
  label: 'Mwangaza Hospital',
  issuer: 'https://login.mwangaza.example',
  clientId: 'daktari',
  clientSecret: 'a-secret-of-the-tests',
};
const outside = (...changes: object[]): string =>
  JSON.stringify(changes.map((change) => ({ ...HOSPITAL, ...change })));

test('an outside provider is taken as it stands in .env.example', () => {
  const shown = /^# (\[\{.*\}\])$/m.exec(example)?.[1];
  const [provider] = parseEnv({ ...filled, OUTSIDE_SIGN_IN: shown }).OUTSIDE_SIGN_IN;
  expect(provider).toMatchObject({ name: 'hospital', acr: [], amr: ['mfa'] });
  expect(parseEnv(filled).OUTSIDE_SIGN_IN).toEqual([]);
});

test.each([
  ['no JSON', 'hospital', 'must be a list in JSON'],
  [
    'a name that is no part of an address',
    outside({ name: 'Our Hospital' }),
    'small letters, digits or dashes',
  ],
  ['no secret', outside({ clientSecret: '' }), 'OUTSIDE_SIGN_IN.0.clientSecret: is empty'],
  ['an unknown word', outside({ trusted: true }), 'is not written as in .env.example'],
  ['an issuer with more than its address', outside({ issuer: 'https://x.example?a' }), 'without ? or #'],
  ['the same one twice', outside({}, { label: 'Again' }), 'must name each provider once'],
  ['plain http', outside({ issuer: 'http://login.mwangaza.example' }), 'every issuer must be https'],
])('an outside provider with %s is refused in words, and its secret is not told', (_what, written, words) => {
  const said = problemsOf({ ...filled, OUTSIDE_SIGN_IN: written });
  expect(said).toContain(words);
  expect(said).not.toContain(HOSPITAL.clientSecret);
});

test('plain http to an outside provider is for this machine, and not for production', () => {
  const OUTSIDE_SIGN_IN = outside({ issuer: 'http://localhost:3000' });
  expect(parseEnv({ ...filled, OUTSIDE_SIGN_IN }).OUTSIDE_SIGN_IN).toHaveLength(1);
  expect(problemsOf({ ...filled, NODE_ENV: 'production', OUTSIDE_SIGN_IN })).toContain(
    'OUTSIDE_SIGN_IN: every',
  );
});

const CERTIFICATE = /=((?:[0-9A-F]{2}:){31}[0-9A-F]{2})$/m.exec(example)?.[1] ?? '';
const OTHER = CERTIFICATE.replace('14', 'aa');

test('our own apps are taken as they stand in .env.example, and there are none by default', () => {
  const written = {
    ANDROID_APPS: `ke.daktari.app=${CERTIFICATE}, ke.daktari.app=${OTHER},ke.daktari.beta=${OTHER}`,
    APPLE_APPS: /^# ([A-Z0-9]{10}\.\S+)$/m.exec(example)?.[1],
  };
  const { ANDROID_APPS, APPLE_APPS } = parseEnv({ ...filled, ...written });
  const upper = OTHER.toUpperCase();
  expect(ANDROID_APPS).toEqual([
    { packageName: 'ke.daktari.app', certificates: [CERTIFICATE, upper] },
    { packageName: 'ke.daktari.beta', certificates: [upper] },
  ]);
  expect(APPLE_APPS).toEqual(['A1B2C3D4E5.ke.daktari.app']);
  expect(parseEnv(filled)).toMatchObject({ ANDROID_APPS: [], APPLE_APPS: [] });
});

test.each([
  ['ANDROID_APPS', 'ke.daktari.app', 'must be package=certificate'],
  ['ANDROID_APPS', 'ke.daktari.app=AB:CD', 'must be package=certificate'],
  ['ANDROID_APPS', `*=${CERTIFICATE}`, 'must be package=certificate'],
  ['APPLE_APPS', 'ke.daktari.app', 'must be the ten characters of the team'],
])('%s does not take %s, and says what to write', (name, written, words) => {
  expect(problemsOf({ ...filled, [name]: written })).toContain(`${name}: ${words}`);
});

test('.env.example begins at an address at which passkeys work', () => {
  expect(new URL(filled['PUBLIC_URL'] ?? '').hostname).toBe('localhost');
});

test('PostgreSQL without an address is refused', () => {
  expect(() => parseEnv({ ...filled, DATABASE_CLIENT: 'postgres' })).toThrow(
    /DATABASE_URL: is needed for PostgreSQL/,
  );
});

function problemsOf(settings: Record<string, string | undefined>): string {
  try {
    parseEnv(settings);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('the settings were taken');
}

/** Whether a start without the setting is refused. */
function isNeeded(name: string): boolean {
  return problemsOf({}).includes(`  ${name}: `);
}

/** Whether the example gives the setting a value. */
function isGiven(name: string): boolean {
  return lines.some(([known, value]) => known === name && value !== '');
}
