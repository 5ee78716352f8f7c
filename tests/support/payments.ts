import type { Knex } from 'knex';
import path from 'node:path';
import { composeMpesa } from '../../plugins/mpesa/server/compose';
import { settingsSchema, type MpesaSettings } from '../../plugins/mpesa/server/config';
import {
  PAYMENTS,
  PaymentFailed,
  PaymentPrompted,
  PaymentSettled,
  RefundDue,
  RefundFailed,
  RefundSettled,
  type PaymentsFace,
  type PaymentView,
} from '../../plugins/mpesa/server/face';
import type { Gateway } from '../../plugins/mpesa/server/ports';
import type { Parts } from '../../plugins/mpesa/server/use-cases/parts';
import { takeInC2b, takeInValidation } from '../../plugins/mpesa/server/use-cases/take-in-c2b';
import {
  takeInCallback,
  takeInReversal,
  takeInStatus,
  type Receipt,
} from '../../plugins/mpesa/server/use-cases/take-in';
import type { Trx } from '../../src/kernel/db';
import { createContentTables } from './content-tables';
import { fakeGateway, type FakeGateway } from './fake-gateway';
import { testKernel, type TestKernel } from './kernel';
import { temporarySqlite } from './sqlite';

export const TRUSTED_IP = '196.201.214.200';
export const FOREIGN_IP = '203.0.113.9';
export const C2B_TOKEN = '0123456789abcdef0123456789abcdef';
const KERNEL_MIGRATION = '2026.11.23T00.00.00.kernel';
const MPESA_MIGRATION = '2026.11.23T00.00.02.mpesa';
const QUERIES_MIGRATION = '2026.11.26T00.00.00.refund-queries';
const ASSIGNED_MIGRATION = '2026.11.27T00.01.10.assigned-money';
const SENT_BACK_MIGRATION = '2026.11.28T00.00.60.money-sent-back';
const CLOSED_MIGRATION = '2026.11.28T00.00.72.closed-reviews';
const PROMPT_DEPOSITS_MIGRATION = '2026.11.28T00.00.71.money-of-prompts';
const VAULT_MIGRATION = '2026.11.26T00.00.04.vault';

/** Whose visits are paid. */
const PATIENT_IDS = [1, 7];

export interface Database {
  knex: Knex;
  /** Where SQLite keeps it. */
  file: string;
  drop(): Promise<void>;
}

export interface BenchOptions {
  now?: Date;
  settings?: Partial<MpesaSettings>;
  gateway?: Gateway;
  database?: Database;
}

export interface PaymentsBench extends TestKernel {
  knex: Knex;
  file: string;
  parts: Parts;
  face: PaymentsFace;
  gateway: FakeGateway;
  /** Events that were emitted, oldest first: `payment.settled visit:1`. */
  told: string[];
  work<T>(inside: (trx: Trx) => Promise<T>): Promise<T>;
  find(subject: string): Promise<PaymentView>;
  callback(token: string, body: string | Buffer, ip?: string, encoding?: string): Promise<Receipt>;
  reversalResult(token: string, body: string, ip?: string): Promise<Receipt>;
  statusResult(token: string, body: string, ip?: string): Promise<Receipt>;
  c2b(body: string, ip?: string, token?: string): Promise<Receipt>;
  validation(body: string): ReturnType<typeof takeInValidation>;
  drop(): Promise<void>;
}

export function paymentSettings(changes: Partial<MpesaSettings> = {}): MpesaSettings {
  return settingsSchema.parse({
    baseUrl: 'http://127.0.0.1:1/daraja',
    consumerKey: 'key',
    consumerSecret: 'secret',
    shortCode: '600123',
    passKey: 'pass',
    callbackBaseUrl: 'http://127.0.0.1:1337',
    c2bToken: C2B_TOKEN,
    trustedIps: [TRUSTED_IP],
    queriesPerMinute: 100_000,
    ...changes,
  });
}

/** The payments plugin on a database file of its own, with a gateway that keeps its own books. */
export async function paymentsBench(options: BenchOptions = {}): Promise<PaymentsBench> {
  const { knex, file, drop } = options.database ?? (await fastSqlite());
  for (const name of [
    KERNEL_MIGRATION,
    MPESA_MIGRATION,
    QUERIES_MIGRATION,
    ASSIGNED_MIGRATION,
    SENT_BACK_MIGRATION,
    PROMPT_DEPOSITS_MIGRATION,
    CLOSED_MIGRATION,
    VAULT_MIGRATION,
  ]) {
    await migrate(knex, name);
  }
  await createContentTables(knex);
  for (const id of PATIENT_IDS) await knex('patients').insert({ id, document_id: `patient-${id}` });
  const test = testKernel(knex, { now: options.now ?? new Date('2026-11-23T09:00:00.000Z') });
  const gateway = fakeGateway();
  const told: string[] = [];
  const events = [PaymentFailed, PaymentPrompted, PaymentSettled, RefundDue, RefundFailed, RefundSettled];
  for (const event of events) {
    test.kernel.outbox.on<{ subject: string }>(event, `test.${event.name}`, ({ subject }) => {
      told.push(`${event.name} ${subject}`);
      return Promise.resolve();
    });
  }
  const parts = composeMpesa(test.kernel, paymentSettings(options.settings), options.gateway ?? gateway);
  const face = test.kernel.services.use(PAYMENTS);
  return {
    ...test,
    knex,
    file,
    parts,
    face,
    gateway,
    told,
    work: (inside) => knex.transaction(inside),
    find: async (subject) => {
      const view = await face.find(knex, subject);
      if (!view) throw new Error(`no payment for ${subject}`);
      return view;
    },
    callback: (token, body, ip = TRUSTED_IP, contentEncoding) =>
      takeInCallback(parts, { token, body: Buffer.from(body), ip, contentEncoding }),
    reversalResult: (token, body, ip = TRUSTED_IP) =>
      takeInReversal(
        parts,
        { token, body: Buffer.from(body), ip, contentEncoding: undefined },
        'reversal-result',
      ),
    statusResult: (token, body, ip = TRUSTED_IP) =>
      takeInStatus(
        parts,
        { token, body: Buffer.from(body), ip, contentEncoding: undefined },
        'status-result',
      ),
    c2b: (body, ip = TRUSTED_IP, token = C2B_TOKEN) =>
      takeInC2b(parts, { token, body: Buffer.from(body), ip, contentEncoding: undefined }),
    validation: (body) =>
      takeInValidation(parts, {
        token: C2B_TOKEN,
        body: Buffer.from(body),
        ip: TRUSTED_IP,
        contentEncoding: undefined,
      }),
    drop,
  };
}

/** Nothing here has to survive a power cut. */
async function fastSqlite(): Promise<Database> {
  const database = temporarySqlite();
  await database.knex.raw('PRAGMA synchronous = OFF');
  await database.knex.raw('PRAGMA journal_mode = MEMORY');
  return database;
}

async function migrate(knex: Knex, name: string): Promise<void> {
  const file = path.join(__dirname, '../../database/migrations', `${name}.ts`);
  const { up } = (await import(file)) as { up(knex: Knex): Promise<void> };
  await up(knex);
}
