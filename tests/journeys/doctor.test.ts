import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createPlainServer } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { whatsappTemplates } from '@daktari/texts';
import { defaultOptions } from '../../simulator/options';
import { startSimulator, type Simulator } from '../../simulator/server';
import { selfSigned } from '../support/self-signed';
import { temporarySqlite } from '../support/sqlite';

const ROOT = path.join(__dirname, '../..');
const DAY_MS = 86_400_000;
let simulator: Simulator;
let folder: string;

beforeAll(async () => {
  simulator = await startSimulator();
  folder = mkdtempSync(path.join(tmpdir(), 'daktari-doctor-'));
});
afterAll(async () => {
  await simulator.stop();
  rmSync(folder, { recursive: true, force: true });
});

const secret = (): string => randomBytes(24).toString('base64url');
const key32 = (): string => randomBytes(32).toString('base64');

function goodSettings(): Record<string, string> {
  return {
    APP_KEYS: `${secret()},${secret()}`,
    API_TOKEN_SALT: secret(),
    ADMIN_JWT_SECRET: secret(),
    TRANSFER_TOKEN_SALT: secret(),
    ENCRYPTION_KEY: secret(),
    VAULT_KEYS: `2026-11:${key32()},old:${key32()}`,
    VAULT_INDEX_KEY: key32(),
    DATABASE_FILENAME: path.join(folder, 'none.db'),
    DARAJA_BASE_URL: `${simulator.url}/daraja`,
    DARAJA_CONSUMER_KEY: 'simulator-key',
    DARAJA_CONSUMER_SECRET: 'simulator-secret',
    DARAJA_SHORT_CODE: '600123',
    DARAJA_PASS_KEY: randomBytes(32).toString('hex'),
    DARAJA_SECURITY_CREDENTIAL: 'sealed',
    TWILIO_ACCOUNT_SID: simulatorAccount().sid,
    TWILIO_AUTH_TOKEN: simulatorAccount().token,
    TWILIO_BASE_URL: `${simulator.url}/twilio`,
    TWILIO_WHATSAPP_FROM: '+254709000222',
    TWILIO_SMS_FROM: 'DAKTARI',
    TWILIO_TEMPLATES: whatsappTemplates
      .map(({ kind, language }) => `${kind}.${language}=HX${randomBytes(16).toString('hex')}`)
      .join(','),
    SMTP_PORT: String(simulator.smtpPort),
    MAIL_FROM: 'Amani Clinic <visits@amani.example>',
  };
}

function simulatorAccount(): { sid: string; token: string } {
  const { twilioAccountSid: sid, twilioAuthToken: token } = defaultOptions;
  return { sid, token };
}

interface Visit {
  code: number | null;
  lines: string[];
  output: string;
  /** The line of one check, its mark first. */
  line(name: string): string;
}

/** What `npm run doctor` says of the good settings with these changes; an empty text takes a setting away. */
async function doctor(changes: Record<string, string> = {}, mode = 0o600): Promise<Visit> {
  const settings = { ...goodSettings(), ...changes };
  const file = path.join(folder, '.env');
  writeFileSync(
    file,
    Object.entries(settings)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  );
  chmodSync(file, mode);
  const { code, output } = await node(['scripts/doctor.mjs', '--env', file]);
  const lines = output.trimEnd().split('\n');
  // Whatever it says, it never repeats what must be kept.
  for (const [name, value] of Object.entries(settings)) {
    if (/KEY|SECRET|SALT|TOKEN|PASSWORD|DATABASE_URL/.test(name) && value.length >= 8)
      expect(output).not.toContain(value);
  }
  const line = (name: string): string =>
    lines.find((one) => one.slice(2).startsWith(name)) ?? `no line for ${name}`;
  return { code, output, lines, line };
}

function node(args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env: { PATH: process.env['PATH'] } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    }
    child.on('close', (code) => resolve({ code, output }));
  });
}

test('good settings pass, and what is not configured is said', async () => {
  const visit = await doctor();
  expect(visit.lines.filter((line) => line.startsWith('✗'))).toEqual([]);
  expect(visit.code).toBe(0);
  expect(visit.line('Daraja')).toBe('✓ Daraja: gives us an access token');
  expect(visit.line('Clock')).toBe("✓ Clock: agrees with Daraja's");
  expect(visit.line('Twilio')).toBe('✓ Twilio: the account is active');
  expect(visit.line('SMTP')).toBe('✓ SMTP: connected, without a password');
  expect(visit.line('M-Pesa password')).toContain('✓');
  expect(visit.line('Database')).toBe('- Database: SQLite; the first start makes it');
  expect(visit.line('TLS')).toBe('- TLS certificate: PUBLIC_URL is not https');
  expect(visit.lines.at(-1)).toMatch(/^\d+ passed, 0 failed, 2 not configured$/);
  expect(visit.output).not.toContain('not used yet');
});

test('settings that are missing or wrong are listed by name, and nothing else is tried', async () => {
  const visit = await doctor({ ADMIN_JWT_SECRET: '', DARAJA_SHORT_CODE: 'abc', PORT: '99999' });
  expect(visit.code).toBe(1);
  expect(visit.line('ADMIN_JWT_SECRET')).toContain('✗');
  expect(visit.line('DARAJA_SHORT_CODE')).toContain('(see .env.example)');
  expect(visit.line('PORT')).toContain('✗');
  expect(visit.output).not.toContain('SMTP');
  expect(visit.lines.at(-1)).toContain('3 failed');
});

test.each<[string, string, Record<string, string>, string]>([
  ['a wrong consumer secret', 'Daraja', { DARAJA_CONSUMER_SECRET: 'wrong-secret' }, 'refused'],
  [
    'a gateway that is not there',
    'Daraja',
    { DARAJA_BASE_URL: 'http://127.0.0.1:47' },
    'unreachable (ECONNREFUSED)',
  ],
  ['a wrong Twilio token', 'Twilio', { TWILIO_AUTH_TOKEN: secret() }, 'refused'],
  ['Twilio out of reach', 'Twilio', { TWILIO_BASE_URL: 'http://127.0.0.1:47' }, 'unreachable (ECONNREFUSED)'],
  ['templates that do not exist', 'WhatsApp', { TWILIO_TEMPLATES: 'visit-confirmed.en=oops' }, 'HX'],
  [
    'templates left out',
    'WhatsApp',
    { TWILIO_TEMPLATES: `visit-confirmed.en=HX${'0'.repeat(32)}` },
    'without',
  ],
  ['a mail server that is not there', 'SMTP', { SMTP_PORT: '9' }, 'unreachable'],
  [
    'an encoded pass key',
    'M-Pesa pass key',
    { DARAJA_PASS_KEY: Buffer.from('a'.repeat(64)).toString('base64') },
    'base64',
  ],
  [
    'a callback URL with a refused word',
    'Callback URL',
    { PAYMENT_CALLBACK_URL: 'https://clinic.example/mpesa' },
    'word',
  ],
  [
    'a callback URL in capitals',
    'Callback URL',
    { PAYMENT_CALLBACK_URL: 'https://Clinic.example' },
    'lower case',
  ],
  ['one vault key for both tasks', 'Vault keys', sameKeys(), 'the same'],
  [
    'a vault key of zeros',
    'Vault keys',
    { VAULT_KEYS: `a:${Buffer.alloc(32).toString('base64')}` },
    'pattern',
  ],
  [
    'a short vault key',
    'Vault keys',
    { VAULT_KEYS: `a:${Buffer.alloc(16, 7).toString('base64')}` },
    '32 bytes',
  ],
  ['a vault key without a name', 'Vault keys', { VAULT_KEYS: key32() }, 'name:key'],
  ['a key name with a dot', 'Vault keys', { VAULT_KEYS: `2026.11:${key32()}` }, 'names'],
  [
    'one secret twice',
    'Secrets',
    { ADMIN_JWT_SECRET: 'x1y2z3a4b5c6d7e8f9', ENCRYPTION_KEY: 'x1y2z3a4b5c6d7e8f9' },
    'the same',
  ],
  ['a secret that is easy to guess', 'Secrets', { ADMIN_JWT_SECRET: 'a'.repeat(20) }, 'easy to guess'],
  [
    'a database out of reach',
    'Database',
    postgres('postgres://u:geheim-1@127.0.0.1:9/d'),
    'unreachable (ECONNREFUSED)',
  ],
  [
    'a database file that is none',
    'Database',
    { DATABASE_FILENAME: path.join(ROOT, 'package.json') },
    'does not open',
  ],
])('%s is found, with what to do about it', async (_what, name, changes, expected) => {
  const visit = await doctor(changes);
  expect(visit.line(name)).toMatch(/^✗ /);
  expect(visit.line(name)).toContain(expected);
  expect(visit.lines.filter((line) => line.startsWith('✗'))).toHaveLength(1);
  expect(visit.code).toBe(1);
});

function sameKeys(): Record<string, string> {
  const key = key32();
  return { VAULT_KEYS: `a:${key}`, VAULT_INDEX_KEY: key };
}
function postgres(url: string): Record<string, string> {
  return { DATABASE_CLIENT: 'postgres', DATABASE_URL: url };
}

test('a clock that is wrong is noticed, and an answer that is no token', async () => {
  const replies = [{ access_token: 'abc', expires_in: '3599' }, { hello: 'from a proxy' }];
  const gateway = createPlainServer((_request, response) => {
    response.setHeader('Date', new Date(Date.now() - 300_000).toUTCString());
    response.end(JSON.stringify(replies.shift()));
  });
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  const DARAJA_BASE_URL = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
  const late = await doctor({ DARAJA_BASE_URL });
  expect(late.line('Daraja')).toMatch(/^✓/);
  expect(late.line('Clock')).toMatch(/^✗ Clock: (299|300|301|302) s away/);
  expect((await doctor({ DARAJA_BASE_URL })).line('Daraja')).toContain('answered 200 without a token');
  await new Promise((resolve) => gateway.close(resolve));
});

test('a file of secrets that others may read is not good enough', async () => {
  const visit = await doctor({}, 0o644);
  expect(visit.line('.env')).toBe('✗ .env: others may read it; run: chmod 600 .env');
  expect(visit.code).toBe(1);
});

test('in production the callbacks must find us from outside', async () => {
  const live = {
    NODE_ENV: 'production',
    DARAJA_BASE_URL: 'https://127.0.0.1:1/daraja',
    TWILIO_BASE_URL: '',
    TWILIO_TEMPLATES: '',
    OPERATOR_NAME: 'Mwangaza Clinic',
    OPERATOR_CONTACT: '0709 000 111',
    AUDIT_ANCHOR_FILE: path.join(folder, 'anchors.log'),
  };
  for (const [url, expected] of [
    ['https://127.0.0.1', 'cannot reach'],
    ['https://192.168.1.5', 'cannot reach'],
    ['https://abc.ngrok.app', 'tunnel'],
  ]) {
    const visit = await doctor({ ...live, PUBLIC_URL: url ?? '' });
    expect(visit.line('Callback URL')).toContain(expected);
  }
  const beside = await doctor({ ...live, PUBLIC_URL: 'https://127.0.0.1', AUDIT_ANCHOR_FILE: '' });
  expect(beside.line('AUDIT_ANCHOR_FILE')).toContain('must be a file on other storage than the database');
});

test('a setting that nothing uses yet is said to be so', async () => {
  const visit = await doctor({ REDIS_URL: 'redis://127.0.0.1' });
  expect(visit.line('REDIS_URL')).toBe('- REDIS_URL: not used yet; the server ignores it');
  expect(visit.code).toBe(0);
});

test('migrations that the next start will do are counted', async () => {
  const { knex, file, drop } = temporarySqlite();
  try {
    await knex.schema.createTable('strapi_migrations', (table) => void table.string('name'));
    await knex('strapi_migrations').insert({ name: '2026.11.23T00.00.00.kernel.js' });
    const visit = await doctor({ DATABASE_FILENAME: file });
    expect(visit.line('Database')).toMatch(/^✓ Database: SQLite 3\./);
    expect(visit.line('Migrations')).toMatch(/^- Migrations: \d+ to come/);
  } finally {
    await drop();
  }
});

test('PostgreSQL is asked for its version, its time zone and our rights in it', async () => {
  const url = process.env['TEST_PG_URL'];
  if (!url) throw new Error('TEST_PG_URL is not set: run the tests with `npm test`, which starts PostgreSQL');
  const good = await doctor(postgres(withZone(url, 'UTC')));
  expect(good.line('Database')).toMatch(/^✓ Database: PostgreSQL \d\d$/);
  expect(good.line('Time zone')).toBe('✓ Time zone of the database: UTC');
  expect(good.code).toBe(0);
  const bad = await doctor(postgres(withZone(url, 'Africa/Nairobi')));
  expect(bad.line('Time zone')).toMatch(/^✗ .*not UTC/);
  const nowhere = new URL(url);
  nowhere.pathname = '/no_such_database';
  expect((await doctor(postgres(nowhere.toString()))).line('Database')).toContain('no database of the name');
  const stranger = new URL(url);
  stranger.password = 'wrong-password';
  expect((await doctor(postgres(stranger.toString()))).line('Database')).toContain('refused');
});

function withZone(url: string, zone: string): string {
  const changed = new URL(url);
  changed.searchParams.set('options', `-c timezone=${zone}`);
  return changed.toString();
}

describe('the certificate of PUBLIC_URL', () => {
  async function verdict(days: number, options: { trusted: boolean }): Promise<string> {
    const now = Date.now();
    const made = selfSigned({
      from: new Date(now - 90 * DAY_MS),
      until: new Date(now + days * DAY_MS + 60_000),
    });
    const server = createServer(made, (_request, response) => response.end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const asked = JSON.stringify({ PUBLIC_URL: `https://127.0.0.1:${port}` });
    const ca = options.trusted ? JSON.stringify({ ca: made.cert }) : '{}';
    const script = `import { checkTls } from './scripts/doctor/check-tls.mjs';
      const [{ state, note }] = await checkTls(${asked}, ${ca}); console.log(state, note);`;
    const { output } = await node(['--input-type=module', '-e', script]);
    await new Promise((resolve) => server.close(resolve));
    return output.trim();
  }

  test('is counted down, and renewed in time', async () => {
    expect(await verdict(60, { trusted: true })).toBe('ok good for 60 days');
    expect(await verdict(13, { trusted: true })).toBe('bad of PUBLIC_URL ends in 13 days; renew it');
  });

  test('has to be trusted and not be over', async () => {
    expect(await verdict(60, { trusted: false })).toContain('bad of PUBLIC_URL is not trusted');
    expect(await verdict(-1, { trusted: true })).toBe('bad of PUBLIC_URL is not trusted (CERT_HAS_EXPIRED)');
  });
});
