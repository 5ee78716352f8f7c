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
const filled: Record<string, string | undefined> = {
  ...Object.fromEntries(lines),
  APP_KEYS: 'first-key-of-the-test,second-key-of-the-test',
  API_TOKEN_SALT: 'salt-of-the-tests-1',
  ADMIN_JWT_SECRET: 'secret-of-the-tests-1',
  TRANSFER_TOKEN_SALT: 'salt-of-the-tests-2',
  JWT_SECRET: 'secret-of-the-tests-2',
  ENCRYPTION_KEY: 'key-of-the-tests-long-enough',
  VAULT_KEYS: `test:${KEY}`,
  VAULT_INDEX_KEY: KEY,
  DARAJA_CONSUMER_KEY: 'key',
  DARAJA_CONSUMER_SECRET: 'secret',
  DARAJA_SHORT_CODE: '174379',
  DARAJA_PASS_KEY: 'pass-key',
  DARAJA_SECURITY_CREDENTIAL: 'credential',
  TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: 'token-of-the-tests',
  TWILIO_WHATSAPP_FROM: '+254700000000',
  TWILIO_SMS_FROM: 'DAKTARI',
};

test('.env.example names every setting that is read, and no other', () => {
  const read = Array.from(source.matchAll(/^ {4}([A-Z][A-Z0-9_]+):/gm), (match) => match[1]);
  expect(lines.map(([name]) => name).sort()).toEqual(read.sort());
});

test('.env.example with its blanks filled in is accepted, and its other values are the defaults', () => {
  const env = parseEnv(filled);
  const blanks = Object.fromEntries(Object.entries(filled).filter(([name]) => !isGiven(name)));
  expect(env).toEqual(parseEnv(blanks));
});

test('a start with nothing set lists everything that is missing', () => {
  expect(() => parseEnv({})).toThrow(/APP_KEYS[\s\S]*JWT_SECRET[\s\S]*VAULT_KEYS[\s\S]*DARAJA_CONSUMER_KEY/);
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
  };
  expect(() => parseEnv(wrong)).toThrow(/CLOCK_URL[\s\S]*TWILIO_BASE_URL[\s\S]*PUBLIC_URL/);
});

test('PostgreSQL without an address is refused', () => {
  expect(() => parseEnv({ ...filled, DATABASE_CLIENT: 'postgres' })).toThrow(
    /DATABASE_URL: is needed for PostgreSQL/,
  );
});

/** Whether the example gives the setting a value. */
function isGiven(name: string): boolean {
  return lines.some(([known, value]) => known === name && value !== '');
}
