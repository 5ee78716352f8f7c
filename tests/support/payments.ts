import type { Knex } from 'knex';
import path from 'node:path';
import { composeMpesa } from '../../plugins/mpesa/server/compose';
import { settingsSchema, type MpesaSettings } from '../../plugins/mpesa/server/config';
import type { GatewayAnswer } from '../../plugins/mpesa/server/domain/gateway-answer';
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
import type { Gateway, Push, Reversal, StatusQuestion } from '../../plugins/mpesa/server/ports';
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
import { testKernel, type TestKernel } from './kernel';
import { temporarySqlite } from './sqlite';

export const TRUSTED_IP = '196.201.214.200';
export const FOREIGN_IP = '203.0.113.9';
export const C2B_TOKEN = '0123456789abcdef0123456789abcdef';
const KERNEL_MIGRATION = '2026.11.23T00.00.00.kernel';
const MPESA_MIGRATION = '2026.11.23T00.00.02.mpesa';
const QUERIES_MIGRATION = '2026.11.26T00.00.00.refund-queries';
const ASSIGNED_MIGRATION = '2026.11.27T00.01.10.assigned-money';
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

export type PushMood = 'accept' | 'refuse' | 'busy' | 'lost' | 'lost-unheard' | 'crash' | 'crash-unheard';

export interface Prompt extends Push {
  checkoutId: string;
  outcome: { kind: 'open' } | { kind: 'paid'; receipt: string } | { kind: 'failed'; code: string };
}

export interface PaidByHand {
  receipt: string;
  reference: string;
  amountCents: number;
}

/** A gateway with a till: the truth about money, independent of the code under test. */
export interface FakeGateway extends Gateway {
  prompts: Prompt[];
  reversals: (Reversal & { moved: boolean })[];
  /** With the truth of the moment when it was asked. */
  questions: (StatusQuestion & { word: 'Completed' | 'Reversed'; amountCents: number })[];
  /** Paid by hand, without a prompt. */
  byHand: PaidByHand[];
  moods: PushMood[];
  reversalMoods: PushMood[];
  /** Queries answered with nothing before the next true answer. */
  silentQueries: number;
  pay(prompt: Prompt): void;
  fail(prompt: Prompt, code: string): void;
  payByHand(reference: string, amountCents: number): PaidByHand;
  callbackOf(prompt: Prompt): string;
  /** The C2B confirmation of a payment, by a prompt or by hand. */
  confirmationOf(paid: Prompt | PaidByHand): string;
  reversalResultOf(reversal: Reversal): string;
  statusResultOf(question: FakeGateway['questions'][number]): string;
  tillCents(): number;
}

export function fakeGateway(): FakeGateway {
  const prompts: Prompt[] = [];
  const reversals: FakeGateway['reversals'] = [];
  const questions: FakeGateway['questions'] = [];
  const byHand: PaidByHand[] = [];
  let receipts = 0;

  function nextReceipt(): string {
    receipts += 1;
    return `UK${String(receipts).padStart(8, '0')}`;
  }

  function json(status: number, body: unknown): GatewayAnswer {
    return { kind: 'answered', status, body: JSON.stringify(body) };
  }
  const busy = json(500, { requestId: '1', errorCode: '500.003.02', errorMessage: 'System is busy' });
  const refused = json(400, {
    requestId: '1',
    errorCode: '400.002.02',
    errorMessage: 'Bad Request - Invalid PhoneNumber',
  });

  const gateway: FakeGateway = {
    prompts,
    reversals,
    questions,
    byHand,
    moods: [],
    reversalMoods: [],
    silentQueries: 0,
    push: async (push) => {
      const mood = gateway.moods.shift() ?? 'accept';
      if (mood === 'busy') return busy;
      if (mood === 'refuse') return refused;
      if (mood === 'lost-unheard') return { kind: 'no-answer' };
      if (mood === 'crash-unheard') throw new Error('killed');
      const checkoutId = `ws_CO_${String(prompts.length).padStart(20, '0')}`;
      prompts.push({ ...push, checkoutId, outcome: { kind: 'open' } });
      if (mood === 'crash') throw new Error('killed');
      if (mood === 'lost') return { kind: 'no-answer' };
      return json(200, {
        MerchantRequestID: `m${prompts.length}`,
        CheckoutRequestID: checkoutId,
        ResponseCode: '0',
      });
    },
    query: async (checkoutId) => {
      const prompt = prompts.find((one) => one.checkoutId === checkoutId);
      if (gateway.silentQueries > 0 || !prompt) {
        gateway.silentQueries -= 1;
        return json(500, { requestId: '1', errorCode: '500.001.1001', errorMessage: '' });
      }
      const { outcome } = prompt;
      const code = outcome.kind === 'open' ? '4999' : outcome.kind === 'paid' ? '0' : outcome.code;
      return json(200, {
        ResponseCode: '0',
        CheckoutRequestID: checkoutId,
        ResultCode: code,
        ResultDesc: '',
      });
    },
    reverse: async (reversal) => {
      const mood = gateway.reversalMoods.shift() ?? 'accept';
      if (mood === 'busy') return busy;
      if (mood === 'refuse') return refused;
      if (mood === 'lost-unheard') return { kind: 'no-answer' };
      if (mood === 'crash-unheard') throw new Error('killed');
      const before = reversals.some((one) => one.receipt === reversal.receipt && one.moved);
      reversals.push({ ...reversal, moved: !before });
      if (mood === 'crash') throw new Error('killed');
      if (mood === 'lost') return { kind: 'no-answer' };
      const n = reversals.length;
      return json(200, { OriginatorConversationID: `o${n}`, ConversationID: `c${n}`, ResponseCode: '0' });
    },
    check: async () => 'reached',
    status: async (question) => {
      const paid = [
        ...byHand,
        ...prompts.map(({ outcome, amountCents }) => ({
          receipt: outcome.kind === 'paid' ? outcome.receipt : null,
          amountCents,
        })),
      ].find(({ receipt }) => receipt === question.receipt);
      const reversed = reversals.some(({ receipt, moved }) => moved && receipt === question.receipt);
      const word = reversed ? 'Reversed' : 'Completed';
      questions.push({ ...question, word, amountCents: paid?.amountCents ?? 0 });
      return json(200, { OriginatorConversationID: 'q', ConversationID: 'q', ResponseCode: '0' });
    },
    pay: (prompt) => {
      prompt.outcome = { kind: 'paid', receipt: nextReceipt() };
    },
    payByHand: (reference, amountCents) => {
      const paid = { receipt: nextReceipt(), reference, amountCents };
      byHand.push(paid);
      return paid;
    },
    confirmationOf: (paid) => c2bText(paid),
    fail: (prompt, code) => {
      prompt.outcome = { kind: 'failed', code };
    },
    callbackOf: ({ checkoutId, outcome, amountCents, msisdn }) => {
      if (outcome.kind === 'open') throw new Error('nothing to tell yet');
      const common = { MerchantRequestID: 'm', CheckoutRequestID: checkoutId, ResultDesc: 'text' };
      if (outcome.kind === 'failed') {
        return JSON.stringify({ Body: { stkCallback: { ...common, ResultCode: Number(outcome.code) } } });
      }
      const Item = [
        { Name: 'Amount', Value: amountCents / 100 },
        { Name: 'MpesaReceiptNumber', Value: outcome.receipt },
        { Name: 'Balance' },
        { Name: 'TransactionDate', Value: 20261123120045 },
        { Name: 'PhoneNumber', Value: Number(msisdn) },
      ];
      return JSON.stringify({
        Body: { stkCallback: { ...common, ResultCode: 0, CallbackMetadata: { Item } } },
      });
    },
    reversalResultOf: (reversal) => {
      const { receipt, amountCents } = reversal;
      const exact = reversals.findIndex((one) => one === reversal);
      const index = exact >= 0 ? exact : reversals.findIndex((one) => one.receipt === receipt);
      const ResultParameter = [
        { Key: 'Amount', Value: amountCents / 100 },
        { Key: 'OriginalTransactionID', Value: receipt },
      ];
      const ids = { OriginatorConversationID: `o${index + 1}`, ConversationID: `c${index + 1}` };
      return JSON.stringify({
        Result: { ResultType: 0, ResultCode: 0, ...ids, ResultParameters: { ResultParameter } },
      });
    },
    statusResultOf: ({ receipt, word, amountCents }) => {
      const ResultParameter = [
        { Key: 'TransactionStatus', Value: word },
        { Key: 'ReceiptNo', Value: receipt },
        { Key: 'Amount', Value: amountCents / 100 },
        { Key: 'TransactionReason' },
      ];
      return JSON.stringify({
        Result: { ResultType: 0, ResultCode: 0, ResultParameters: { ResultParameter } },
      });
    },
    tillCents: () => {
      const hand = byHand.reduce((sum, { amountCents }) => sum + amountCents, 0);
      const taken = prompts.reduce(
        (sum, { outcome, amountCents }) => sum + (outcome.kind === 'paid' ? amountCents : 0),
        0,
      );
      const given = reversals.reduce((sum, { moved, amountCents }) => sum + (moved ? amountCents : 0), 0);
      return taken + hand - given;
    },
  };
  return gateway;
}

export function c2bText(paid: Prompt | PaidByHand, changes: Record<string, string> = {}): string {
  const receipt =
    'receipt' in paid ? paid.receipt : paid.outcome.kind === 'paid' ? paid.outcome.receipt : null;
  if (receipt === null) throw new Error('nothing was paid');
  return JSON.stringify({
    TransactionType: 'Pay Bill',
    TransID: receipt,
    TransTime: '20261123120130',
    TransAmount: (paid.amountCents / 100).toFixed(2),
    BusinessShortCode: '600123',
    BillRefNumber: paid.reference,
    InvoiceNumber: '',
    OrgAccountBalance: '49197.00',
    ThirdPartyTransID: '',
    MSISDN: '2547*****678',
    FirstName: 'Amina',
    MiddleName: '',
    LastName: '',
    ...changes,
  });
}
