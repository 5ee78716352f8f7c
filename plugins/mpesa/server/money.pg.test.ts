import type { Prompt } from '../../../tests/support/fake-gateway';
import { paymentsBench, type PaymentsBench } from '../../../tests/support/payments';
import { temporaryPostgres } from '../../../tests/support/postgres';
import { AppError } from '../../../src/kernel/errors';
import { concludeQuery } from './use-cases/query-attempt';
import { receiveC2b } from './use-cases/receive-c2b';
import { receiveCallback } from './use-cases/receive-callback';
import { receiveReversal } from './use-cases/receive-reversal';
import { receiveStatus } from './use-cases/receive-status';
import { queryRefund } from './use-cases/query-refund';
import { reconcile } from './use-cases/reconcile';

/** By its message: a driver's error class may come from another test file's realm. */
const REFUSED = { message: expect.stringContaining('append-only') as string };
let bench: PaymentsBench;
beforeEach(async () => {
  bench = await paymentsBench({ database: { ...(await temporaryPostgres()), file: '' } });
});
afterEach(() => bench.drop());

function request(subject: string): Promise<unknown> {
  const asked = { subject, amountCents: 150_000, msisdn: '254712345678', patientId: 1, clinicId: 1 };
  return bench.work((trx) => bench.face.requestPayment(trx, asked));
}
async function paidPrompt(): Promise<Prompt> {
  await request('visit:one');
  await bench.runJobs();
  const [prompt] = bench.gateway.prompts;
  if (!prompt) throw new Error('no prompt');
  bench.gateway.pay(prompt);
  return prompt;
}

/** Until another transaction waits for a row that is locked. */
async function waitForLock({ knex }: PaymentsBench): Promise<void> {
  for (;;) {
    const { rows } = await knex.raw<{ rows: unknown[] }>('select 1 from pg_locks where not granted');
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('on PostgreSQL', () => {
  test('ten copies of a callback and a query at the same moment credit once', async () => {
    const prompt = await paidPrompt();
    const raw = bench.gateway.callbackOf(prompt);
    await Promise.all(Array.from({ length: 10 }, () => bench.callback(prompt.callbackToken, raw)));
    const events = await bench.knex('mpesa_provider_events').select<{ id: string }[]>('id');
    const attempt = (await bench.parts.attempts.byToken(bench.knex, prompt.callbackToken))?.id ?? '';
    await Promise.all([
      ...events.map(({ id }) => bench.work((trx) => receiveCallback(bench.parts, trx, id))),
      bench.work((trx) => concludeQuery(bench.parts, trx, attempt, { kind: 'paid' })),
    ]);
    await bench.runJobs();
    expect(await bench.face.balances(bench.knex)).toEqual([
      { account: 'mpesa_utility', debitCents: 150_000, creditCents: 0 },
      { account: 'patient_credit:1', debitCents: 0, creditCents: 150_000 },
    ]);
    expect(await bench.find('visit:one')).toMatchObject({ state: 'paid', receipt: 'UK00000001' });
    expect(bench.told.filter((line) => line.startsWith('payment.settled'))).toHaveLength(1);
  });

  test('callbacks, C2B confirmations and a query of one payment at the same moment credit once', async () => {
    const prompt = await paidPrompt();
    const raw = bench.gateway.callbackOf(prompt);
    const twin = bench.gateway.confirmationOf(prompt);
    await Promise.all(Array.from({ length: 5 }, () => bench.callback(prompt.callbackToken, raw)));
    await Promise.all(Array.from({ length: 5 }, () => bench.c2b(twin)));
    const events = await bench
      .knex('mpesa_provider_events')
      .select<{ id: string; kind: string }[]>('id', 'kind');
    const attempt = (await bench.parts.attempts.byToken(bench.knex, prompt.callbackToken))?.id ?? '';
    await Promise.all([
      ...events.map(({ id, kind }) =>
        bench.work((trx) =>
          kind === 'c2b-confirmation'
            ? receiveC2b(bench.parts, trx, id)
            : receiveCallback(bench.parts, trx, id),
        ),
      ),
      bench.work((trx) => concludeQuery(bench.parts, trx, attempt, { kind: 'paid' })),
    ]);
    await bench.runJobs();
    expect(await bench.face.balances(bench.knex)).toEqual([
      { account: 'mpesa_utility', debitCents: 150_000, creditCents: 0 },
      { account: 'patient_credit:1', debitCents: 0, creditCents: 150_000 },
    ]);
    expect(await bench.find('visit:one')).toMatchObject({ state: 'paid', attempt: { state: 'paid' } });
    expect(bench.told.filter((line) => line.startsWith('payment.settled'))).toHaveLength(1);
  });

  test('of two charges that want one phone at the same moment one gets it', async () => {
    const outcomes = await Promise.allSettled([request('visit:one'), request('visit:two')]);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ code: 'phone_busy' });
    expect(refused[0]?.reason).toBeInstanceOf(AppError);
  });

  test('money that is being credited is not forgotten by whoever takes over the phone meanwhile', async () => {
    bench.gateway.silentQueries = 1000;
    const prompt = await paidPrompt();
    bench.clock.advance(181_000);
    await bench.callback(prompt.callbackToken, bench.gateway.callbackOf(prompt));
    const [event] = await bench.knex('mpesa_provider_events').select<{ id: string }[]>('id');
    const crediting = await bench.knex.transaction();
    await receiveCallback(bench.parts, crediting, event?.id ?? '');
    const others = [request('visit:two'), bench.work((trx) => reconcile(bench.parts, trx))];
    await waitForLock(bench);
    await crediting.commit();
    await Promise.all(others);
    expect(await bench.find('visit:one')).toMatchObject({ state: 'paid', attempt: { state: 'paid' } });
    expect(await bench.find('visit:two')).toMatchObject({ attempt: { state: 'created' } });
  });

  test('a refund asked for five times at once is one refund, settled by its result', async () => {
    const prompt = await paidPrompt();
    await bench.callback(prompt.callbackToken, bench.gateway.callbackOf(prompt));
    await bench.runJobs();
    const asks = Array.from({ length: 5 }, () =>
      bench.work((trx) => bench.face.requestRefund(trx, { subject: 'visit:one', reason: 'policy' })),
    );
    expect((await Promise.all(asks)).sort()).toEqual([
      'already',
      'already',
      'already',
      'already',
      'requested',
    ]);
    await bench.runJobs();
    const [reversal] = bench.gateway.reversals;
    if (!reversal) throw new Error('no reversal');
    await bench.reversalResult(reversal.resultToken, bench.gateway.reversalResultOf(reversal));
    await bench.runJobs();
    expect((await bench.find('visit:one')).state).toBe('refunded');
  });

  async function refundUnderWay(mood: 'accept' | 'lost-unheard'): Promise<string> {
    const prompt = await paidPrompt();
    await bench.callback(prompt.callbackToken, bench.gateway.callbackOf(prompt));
    await bench.runJobs();
    bench.gateway.reversalMoods = [mood];
    await bench.work((trx) => bench.face.requestRefund(trx, { subject: 'visit:one', reason: 'policy' }));
    await bench.runJobs();
    const refund = await bench.knex('mpesa_refunds').first<{ id: string }>('id');
    return refund.id;
  }
  async function questionAfter(refund: string, minutes: number) {
    bench.clock.advance(minutes * 60_000);
    await Promise.all(Array.from({ length: 4 }, () => queryRefund(bench.parts, refund)));
    const question = bench.gateway.questions.at(-1);
    if (!question) throw new Error('nothing was asked');
    return question;
  }

  test('results and answers at the same moment give back once', async () => {
    const question = await questionAfter(await refundUnderWay('accept'), 3);
    expect(bench.gateway.questions).toHaveLength(1);
    const [reversal] = bench.gateway.reversals;
    if (!reversal) throw new Error('no reversal');
    for (let i = 0; i < 4; i += 1) {
      await bench.reversalResult(reversal.resultToken, bench.gateway.reversalResultOf(reversal));
      await bench.statusResult(question.resultToken, bench.gateway.statusResultOf(question));
    }
    const events = await bench
      .knex('mpesa_provider_events')
      .whereIn('kind', ['reversal-result', 'status-result'])
      .select<{ id: string; kind: string }[]>('id', 'kind');
    await Promise.all(
      events.map(({ id, kind }) =>
        bench.work((trx) =>
          (kind === 'status-result' ? receiveStatus : receiveReversal)(bench.parts, trx, id),
        ),
      ),
    );
    await bench.runJobs();
    expect(await bench.find('visit:one')).toMatchObject({ state: 'refunded', refundedCents: 150_000 });
    expect(bench.told.filter((line) => line.startsWith('payment.refunded'))).toHaveLength(1);
    for (const { debitCents, creditCents } of await bench.face.balances(bench.knex))
      expect(debitCents).toBe(creditCents);
  });

  test('ten copies of the answer that allows a second sending send once', async () => {
    const refund = await refundUnderWay('lost-unheard');
    const first = await questionAfter(refund, 20);
    await bench.statusResult(first.resultToken, bench.gateway.statusResultOf(first));
    await bench.runJobs();
    const second = await questionAfter(refund, 20);
    const answer = bench.gateway.statusResultOf(second);
    await Promise.all(Array.from({ length: 10 }, () => bench.statusResult(second.resultToken, answer)));
    const events = await bench
      .knex('mpesa_provider_events')
      .where({ kind: 'status-result', about: await idOf(second.resultToken) })
      .pluck<string[]>('id');
    expect(events).toHaveLength(10);
    await Promise.all(events.map((id) => bench.work((trx) => receiveStatus(bench.parts, trx, id))));
    await bench.runJobs();
    expect(bench.gateway.reversals).toHaveLength(1);
    expect(await bench.knex('mpesa_refunds').first('sends', 'state')).toEqual({ sends: 2, state: 'sent' });
  });

  async function idOf(token: string): Promise<string> {
    return (await bench.parts.refundQueries.byToken(bench.knex, token))?.id ?? '';
  }

  test.each(['mpesa_provider_events', 'mpesa_verdicts', 'ledger_entries', 'ledger_postings'])(
    '%s refuses changes, deletions and truncation',
    async (table) => {
      await expect(bench.knex(table).delete()).rejects.toMatchObject(REFUSED);
      await expect(bench.knex.raw('truncate table ?? cascade', [table])).rejects.toMatchObject(REFUSED);
    },
  );
});
