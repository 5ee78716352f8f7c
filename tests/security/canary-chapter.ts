import { readFileSync } from 'node:fs';
import path from 'node:path';
import { passwordGrant } from '../support/issuer-client';
import { registerByPhone } from '../support/phone-client';
import type { Stack } from '../support/stack';
import { at, send, type Reply } from './client';
import type { World } from './world';

const NAME = 'Zuwena Kanarii';
const EMAIL = 'zuwena.kanarii@siri.example';
const PASSWORD = 'Siri-Kubwa-Kanarii-7';
const REASON = 'Kanarii ameacha kuimba';
const EMERGENCY = 'Kanarii kaanguka, hawezi kusema';
const VERDICT = 'Kanarii alikuwa mahututi kweli';
const PHONE = '0799135792';
/** Somebody else's phone, who pays. */
const PAYER = '0711222444';
const DAY_MS = 86_400_000;

/** One journey of marked people; then their marks are looked for where they must not be. */
export function canaryChapter(world: () => World): void {
  describe('what is kept in clear', () => {
    let texts: string[] = [];

    beforeAll(async () => {
      texts = await journey(world());
    });

    test('the log of the product names nobody', () => {
      const log = readFileSync(path.join(world().stack.folder, 'product.log'), 'utf8');
      expect(log.length).toBeGreaterThan(0);
      const secrets = [
        NAME,
        'Kanarii',
        'kanarii',
        EMAIL,
        PASSWORD,
        REASON,
        EMERGENCY,
        VERDICT,
        ...formsOf(PHONE),
        ...formsOf(PAYER),
      ];
      for (const mark of [...secrets, ...texts]) expect([mark, log.includes(mark)]).toEqual([mark, false]);
      for (const token of Object.values(world().tokens)) if (token) expect(log).not.toContain(token);
    });

    test('the figures for Prometheus name nobody', async () => {
      const { stack, rows } = world();
      const { text } = await send(stack.productUrl, 'GET', '/metrics', { token: stack.env['METRICS_TOKEN'] });
      expect(text).toContain('daktari_messages_total');
      const secrets = [
        NAME,
        'Kanarii',
        'kanarii',
        EMAIL,
        REASON,
        VERDICT,
        ...formsOf(PHONE),
        ...formsOf(PAYER),
      ];
      const ids = [...Object.values(rows.patient), ...Object.values(rows.visit)];
      for (const mark of [...secrets, ...ids, ...texts])
        expect([mark, text.includes(mark)]).toEqual([mark, false]);
    });

    test('the database keeps phones, addresses, passwords, payers and messages sealed', async () => {
      const stored = await everything(world().stack);
      // In clear in this version: names.
      expect(stored).toContain(NAME);
      for (const mark of [
        REASON,
        EMERGENCY,
        VERDICT,
        EMAIL,
        PASSWORD,
        ...formsOf(PHONE),
        ...formsOf(PAYER),
        ...texts,
      ]) {
        expect([mark, stored.includes(mark)]).toEqual([mark, false]);
      }
      const { VAULT_KEYS = '', VAULT_INDEX_KEY = '' } = world().stack.env;
      for (const key of [VAULT_KEYS.slice(VAULT_KEYS.indexOf(':') + 1), VAULT_INDEX_KEY]) {
        const bytes = Buffer.from(key, 'base64');
        const forms = [key, bytes.toString('base64url'), bytes.toString('hex'), bytes.toString('latin1')];
        for (const form of forms) expect(stored.includes(form)).toBe(false);
      }
    });
  });
}

/** Registers, fails to sign in, books, pays with another phone, is told, calls off, is opened. @returns the messages sent */
async function journey({ stack, rows, as }: World): Promise<string[]> {
  const call = (
    method: string,
    where: string,
    body?: unknown,
    token?: string,
    headers = {},
  ): Promise<Reply> => send(stack.productUrl, method, where, { body, token, headers });
  const control = (method: string, where: string, body?: unknown): Promise<Reply> =>
    send(stack.simulatorUrl, method, `/control/${where}`, { body });

  const registration = { fullName: NAME, email: EMAIL, password: PASSWORD, language: 'en' } as const;
  const registered = await registerByPhone(stack, { ...registration, phone: PHONE, clinic: rows.clinic.P });
  const token = registered.accessToken;
  expect((await passwordGrant(stack.productUrl, PHONE, `${PASSWORD}x`)).status).toBe(400);
  await call('POST', '/api/patients/register', { ...registration, [EMAIL]: NAME, acceptTerms: true });
  await call('PUT', `/api/patients/${rows.patient.B}`, { data: { fullName: NAME } }, token);
  await call(
    'GET',
    `/api/patients?filters[fullName]=${encodeURIComponent(NAME)}&filters[x]=${EMAIL}`,
    undefined,
    token,
  );

  const now = Number(at(await send(stack.simulatorUrl, 'GET', '/clock'), 'virtualMs'));
  const offer = { practitioner: rows.practitioner.P, service: await serviceOf(stack) };
  const slots = await call(
    'GET',
    `/api/scheduling/slots?${new URLSearchParams({
      ...offer,
      from: new Date(now + 2 * DAY_MS).toISOString(),
      to: new Date(now + 9 * DAY_MS).toISOString(),
    }).toString()}`,
  );
  const startsAt = at(slots, 'slots.0.startsAt');
  const booked = await call('POST', '/api/visits', { ...offer, startsAt, phone: PAYER }, token, {
    'Idempotency-Key': 'canary-books-a-visit',
  });
  expect(booked.status).toBe(201);
  const visit = `/api/visits/${String(at(booked, 'id'))}`;
  const payer = `phones/254${PAYER.slice(1)}`;
  await until('the prompt', async () => at(await control('GET', payer), 'prompt'));
  await control('POST', `${payer}/prompt`, { action: 'pin', pin: '1234' });
  await until(
    'the confirmation',
    async () => at(await call('GET', visit, undefined, token), 'status') === 'confirmed',
  );
  const own = `phones/254${PHONE.slice(1)}`;
  await until('the message', async () => messagesIn(await control('GET', own)).length > 0);
  const cancelled = await call('POST', `${visit}/cancel`, { reason: REASON }, token);
  expect(at(cancelled, 'status')).toBe('cancelled');
  await until('the second message', async () => messagesIn(await control('GET', own)).length > 1);
  const reason = { category: 'unconscious', words: EMERGENCY };
  const opening = { patient: registered.patient.id, reason };
  const opened = await as('doctorY', 'POST', '/api/care/break-glass', { body: opening });
  expect(opened.status).toBe(201);
  const judgement = { verdict: 'not-justified', words: VERDICT };
  const reviewed = `/api/compliance/break-glass/${String(at(opened, 'id'))}/review`;
  expect((await as('officer1', 'POST', reviewed, { body: judgement })).status).toBe(200);
  await until('the third message', async () => messagesIn(await control('GET', own)).length > 2);
  return messagesIn(await control('GET', own));
}

function messagesIn(phone: Reply): string[] {
  const lists = [at(phone, 'whatsapp'), at(phone, 'sms')].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  return lists
    .map((message: { body?: unknown; text?: unknown }) => message.body ?? message.text)
    .filter((body): body is string => typeof body === 'string');
}

async function serviceOf({ knex }: Stack): Promise<string> {
  const row = await knex('services')
    .where({ name: 'Consultation' })
    .first<{ document_id: string }>('document_id');
  return row.document_id;
}

function formsOf(phone: string): string[] {
  const national = phone.slice(1);
  return [`254${national}`, `0${national}`, national];
}

/** Every column of every table as text; for SQLite also the bytes of the files, which hold what was deleted. */
export async function everything({ knex, folder }: Stack): Promise<string> {
  const sqlite = knex.client.config.client === 'better-sqlite3';
  const tables = sqlite
    ? await knex('sqlite_master').where({ type: 'table' }).pluck<string[]>('name')
    : await knex('pg_tables').where({ schemaname: 'public' }).pluck<string[]>('tablename');
  const rows = await Promise.all(tables.map((table) => knex(table).select<object[]>()));
  const text = rows
    .map((list) => list.map((row) => Object.values(row).map(asText).join('\n')).join('\n'))
    .join('\n');
  if (!sqlite) return text;
  const files = ['daktari.db', 'daktari.db-wal'].map((name) =>
    readFileSync(path.join(folder, name), 'latin1'),
  );
  return [text, ...files].join('\n');
}

function asText(value: unknown): string {
  if (Buffer.isBuffer(value)) return value.toString('latin1');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

async function until(what: string, test: () => Promise<unknown>): Promise<void> {
  for (let i = 0; i < 300; i += 1) {
    if (await test()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not come`);
}
