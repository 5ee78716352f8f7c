import { readFileSync } from 'node:fs';
import path from 'node:path';
import { paymentsBench, type PaymentsBench } from '../../../tests/support/payments';
import { stateOf } from './domain/attempt';
import { readQueryAnswer } from './domain/decide-query';
import { decideSubmit } from './domain/decide-submit';
import type { GatewayAnswer } from './domain/gateway-answer';
import type { Refund } from './domain/refund';
import { concludeQuery } from './use-cases/query-attempt';
import { receiveCallback } from './use-cases/receive-callback';
import { recordPushReply } from './use-cases/submit-push';
import type { Receipt } from './use-cases/take-in';

/** Not of this floor: payouts to doctors (B2C). */
const LATER = [
  'b2c-ok',
  'b2c-insufficient',
  'b2c-queue-timeout',
  'b2c-timeout-then-ok',
  'b2c-wrong-amount',
  'b2c-unknown',
  'b2c-duplicate',
];

interface Step {
  channel:
    | 'stk_callback'
    | 'stk_submit_response'
    | 'stk_query_response'
    | 'reversal_result'
    | 'c2b_confirmation'
    | 'c2b_validation';
  path?: string;
  attempt?: string;
  source_ip?: string;
  headers?: Record<string, string>;
  http_status?: number;
  body?: unknown;
  raw?: string;
  gen?: { kind: 'nest' | 'pad'; depth?: number; bytes?: number };
}
interface Case {
  id: string;
  title: string;
  given?: { query?: Record<string, unknown> | null; attempts?: Record<string, { state: string }> };
  when: Step[];
  expect: {
    conclusion: string;
    attempt_id?: string;
    attempt?: string;
    intent_id?: string;
    intent?: string;
    credit_kes?: number;
    suspense_kes?: number;
    reply?: { ResultCode: string };
    alerts?: string[];
    refund?: string;
    http?: number;
  };
}
interface Fixtures {
  now: string;
  trusted_ips: string[];
  intents: Record<string, { ref: string; amount: number; state: string }>;
  attempts: Record<
    string,
    { intent: string; token: string; checkout: string | null; amount: number; msisdn: string; state: string }
  >;
  refunds: { R1: { originator: string; conversation: string; receipt: string; amount: number } };
}

const file = path.join(__dirname, '../fixtures/callback-cases.json');
const { cases, fixtures } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[]; fixtures: Fixtures };
const ours = cases.filter(({ id }) => !LATER.includes(id));

describe('every known shape of callback, reply and result', () => {
  test('the cases that wait for a later floor are named one by one', () => {
    expect(cases.length - ours.length).toBe(LATER.length);
    expect(ours.length).toBeGreaterThan(70);
  });

  // Once as a trusted sender is believed, once as every success waits for our own query.
  test.each(ours.filter(({ given }) => !given?.query).map((one) => [one.id, one.title, one] as const))(
    '%s: %s (trusted senders are believed)',
    (_id, _title, one) => check(one, false),
  );
  test.each(ours.map((one) => [one.id, one.title, one] as const))(
    '%s: %s (confirmed by our own query)',
    (_id, _title, one) => check(one, true),
  );
});

async function check(one: Case, confirmAlways: boolean): Promise<void> {
  const settings = { confirmAlways, trustedIps: fixtures.trusted_ips };
  const bench = await paymentsBench({ now: new Date(fixtures.now), settings });
  try {
    await seed(bench, one);
    const verdicts: VerdictRow[] = [];
    let http = 200;
    for (const step of one.when) {
      await bench.knex('kernel_jobs').delete();
      const before = await verdictsOf(bench);
      http = await play(bench, one, step);
      verdicts.splice(0, Infinity, ...(await verdictsOf(bench)).slice(before.length));
    }
    await expectOutcome(bench, one, http, verdicts);
  } finally {
    await bench.drop();
  }
}

type VerdictRow = { conclusion: string; alerts: string };

function verdictsOf(bench: PaymentsBench): Promise<VerdictRow[]> {
  return bench.knex('mpesa_verdicts').orderByRaw('rowid').select<VerdictRow[]>('conclusion', 'alerts');
}

async function play(bench: PaymentsBench, one: Case, step: Step): Promise<number> {
  const { parts } = bench;
  const body = step.raw ?? (step.gen ? generated(step.gen) : JSON.stringify(step.body));
  const answer = { kind: 'answered', status: step.http_status ?? 200, body } as const;
  const about = step.attempt ?? 'A1';
  const token = step.path?.split('/').at(4) ?? '';
  switch (step.channel) {
    case 'stk_submit_response':
      await bench.work((trx) => recordPushReply(parts, trx, about, decideSubmit(answer)));
      return 200;
    case 'stk_query_response':
      await conclude(bench, about, answer);
      return 200;
    case 'reversal_result': {
      const receipt = await bench.reversalResult(token, body, step.source_ip);
      await bench.runJobs();
      return STATUS[receipt];
    }
    case 'c2b_confirmation': {
      const receipt = await bench.c2b(body, step.source_ip);
      await bench.runJobs();
      return STATUS[receipt];
    }
    case 'c2b_validation': {
      const taken = await bench.validation(body);
      expect(taken).toEqual({ kind: 'answer', code: one.expect.reply?.ResultCode });
      return 200;
    }
    case 'stk_callback': {
      const receipt = await bench.callback(token, body, step.source_ip, step.headers?.['content-encoding']);
      const event = await bench
        .knex('mpesa_provider_events')
        .orderByRaw('rowid desc')
        .first<{ id: string } | undefined>();
      if (receipt !== 'kept' || !event) return STATUS[receipt];
      await bench.work((trx) => receiveCallback(parts, trx, event.id));
      await confirm(bench, one, token.replace('tok-', ''));
      return STATUS[receipt];
    }
  }
}

const STATUS: Record<Receipt, number> = { kept: 200, 'unknown-token': 404, 'too-large': 413, encoded: 415 };

/** By the rules of these cases our query agrees with a claimed success, unless the case says otherwise. */
async function confirm(bench: PaymentsBench, one: Case, about: string): Promise<void> {
  const attempt = await bench.parts.attempts.byId(bench.knex, about);
  if (!attempt?.claim || attempt.settledAt || one.given?.query === null) return;
  const said = one.given?.query
    ? { ResponseCode: '0', ...one.given.query }
    : { ResponseCode: '0', ResultCode: '0' };
  const answer = { kind: 'answered', status: 200, body: JSON.stringify(said) } as const;
  await conclude(bench, about, answer);
}

async function conclude(
  { parts, knex, work }: PaymentsBench,
  about: string,
  answer: GatewayAnswer,
): Promise<void> {
  const attempt = await parts.attempts.byId(knex, about);
  const told = readQueryAnswer(answer, attempt?.checkoutId ?? '');
  await work((trx) => concludeQuery(parts, trx, about, told));
}

async function expectOutcome(
  bench: PaymentsBench,
  one: Case,
  http: number,
  verdicts: VerdictRow[],
): Promise<void> {
  const { expect: wanted } = one;
  expect(http).toBe(wanted.http ?? 200);
  const alerts = verdicts.flatMap((verdict) => verdict.alerts.split(' '));
  if (wanted.reply) {
    // A validation is a question: it leaves evidence and no verdict.
    expect(verdicts).toEqual([]);
    expect(await bench.knex('mpesa_provider_events').select('kind')).toEqual([{ kind: 'c2b-validation' }]);
  } else if (http === 200) {
    expect(verdicts.at(-1)?.conclusion).toBe(wanted.conclusion);
    expect(alerts).toEqual(expect.arrayContaining(wanted.alerts ?? []));
  } else {
    expect(wanted.conclusion).toBe('rejected');
    const asked = await bench.knex('kernel_jobs').where({ name: 'mpesa.query' });
    expect(asked.length > 0).toBe(wanted.alerts?.includes('query') ?? false);
  }
  if (wanted.attempt) {
    const attempt = await bench.parts.attempts.byId(bench.knex, wanted.attempt_id ?? 'A1');
    expect(attempt && stateOf(attempt).kind).toBe(wanted.attempt);
  }
  if (wanted.intent) expect((await bench.find(wanted.intent_id ?? 'I1')).state).toBe(wanted.intent);
  if (wanted.refund) expect((await bench.parts.refunds.byId(bench.knex, 'R1'))?.state).toBe(wanted.refund);
  if (wanted.credit_kes !== undefined) {
    expect(await creditCents(bench, 'patient_credit')).toBe(wanted.credit_kes * 100);
  }
  expect(await creditCents(bench, 'suspense')).toBe((wanted.suspense_kes ?? 0) * 100);
  // The hostile ones try to write to the prototype of everything.
  expect(({} as Record<string, unknown>).paid).toBeUndefined();
  expect(({} as Record<string, unknown>).Amount).toBeUndefined();
}

async function creditCents(bench: PaymentsBench, name: string): Promise<number> {
  const balances = await bench.face.balances(bench.knex);
  return balances
    .filter(({ account }) => account.startsWith(name))
    .reduce((sum, { creditCents }) => sum + creditCents, 0);
}

function generated({ kind, depth = 0, bytes = 0 }: NonNullable<Step['gen']>): string {
  return kind === 'nest' ? '['.repeat(depth) + ']'.repeat(depth) : 'x'.repeat(bytes);
}

async function seed(bench: PaymentsBench, one: Case): Promise<void> {
  const now = new Date(fixtures.now);
  for (const [subject, { ref: reference, amount, state }] of Object.entries(fixtures.intents)) {
    const amountCents = amount * 100;
    await bench.work(async (trx) => {
      const who = { clinicId: 1, patientId: 1, now };
      await bench.parts.charges.insert(trx, { documentId: subject, reference, subject, amountCents, ...who });
      if (state === 'cancelled') await bench.parts.charges.close(trx, subject, 'withdrawn', now);
      await trx('payments').where({ document_id: subject }).update({ state });
    });
  }
  for (const [id, given] of Object.entries(fixtures.attempts)) {
    const changes = one.given?.attempts?.[id];
    await seedAttempt(bench, { ...given, ...changes, id });
  }
  const { originator, conversation, receipt, amount } = fixtures.refunds.R1;
  const refund: Refund = {
    id: 'R1',
    charge: 'I3',
    payment: 'A-paid',
    receipt,
    amountCents: amount * 100,
    reason: 'policy',
    state: 'sent',
    token: 'tok-res',
    originatorId: originator,
    conversationId: conversation,
    resultCode: null,
    turnedAway: 0,
    sends: 1,
    requestedAt: now,
    sentAt: now,
    queries: 0,
    nextQueryAt: null,
    ...{ closedAs: null, closedCode: null, contradictedCode: null },
  };
  await bench.work((trx) => bench.parts.refunds.insert(trx, refund));
}

async function seedAttempt(
  { parts, work }: PaymentsBench,
  given: Fixtures['attempts'][string] & { id: string },
): Promise<void> {
  const { id, intent: charge, token, checkout, amount, msisdn, state } = given;
  const now = new Date(new Date(fixtures.now).getTime() - 120_000);
  await work(async (trx) => {
    const base = {
      id,
      charge,
      patient: null,
      number: Number(id.slice(1)),
      token,
      msisdn,
      amountCents: amount * 100,
      liveUntil: now,
      now,
    };
    await parts.attempts.insert(trx, base);
    const attempt = await parts.attempts.byId(trx, id);
    if (!attempt) throw new Error('seeding failed');
    await parts.attempts.save(trx, {
      ...attempt,
      checkoutId: checkout,
      submitStartedAt: now,
      // `created` in the cases is an attempt whose reply is about to come.
      submitOutcome: state === 'created' ? null : state === 'submit_unknown' ? 'unclear' : 'accepted',
      failedCode: state === 'failed' ? '1037' : null,
      live: false,
    });
  });
}
