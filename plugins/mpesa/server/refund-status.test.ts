import type { FakeGateway } from '../../../tests/support/fake-gateway';
import { FOREIGN_IP, paymentsBench, type PaymentsBench } from '../../../tests/support/payments';
import { up } from '../../../database/migrations/2026.11.26T00.00.00.refund-queries';
import { temporarySqlite } from '../../../tests/support/sqlite';
import { Reconcile } from './jobs';

const SUBJECT = 'visit:one';
const MINUTE = 60_000;
const DONE = `payment.refunded ${SUBJECT}`;

let bench: PaymentsBench;
beforeEach(async () => {
  bench = await paymentsBench();
});
afterEach(() => bench.drop());

async function paid(): Promise<void> {
  const request = {
    subject: SUBJECT,
    amountCents: 150_000,
    msisdn: '254712345678',
    patientId: 7,
    clinicId: 1,
  };
  await bench.work((trx) => bench.face.requestPayment(trx, request));
  await bench.runJobs();
  const [prompt] = bench.gateway.prompts;
  if (!prompt) throw new Error('no prompt');
  bench.gateway.pay(prompt);
  await bench.callback(prompt.callbackToken, bench.gateway.callbackOf(prompt));
  await bench.runJobs();
}
/** Paid, and asked back while the gateway is in this mood. */
async function refund(mood: FakeGateway['reversalMoods'][number] = 'accept'): Promise<void> {
  await paid();
  await askBack(mood);
}
async function askBack(mood: FakeGateway['reversalMoods'][number]): Promise<void> {
  bench.gateway.reversalMoods = [mood];
  await bench.work((trx) => bench.face.requestRefund(trx, { subject: SUBJECT, reason: 'policy' }));
  await bench.runJobs();
}
/** Minute by minute, as the ticker does it, or in greater steps. */
async function minutes(count: number, step = 1): Promise<void> {
  for (let i = 0; i < count; i += step) {
    bench.clock.advance(step * MINUTE);
    await bench.work((trx) => bench.kernel.outbox.enqueue(trx, Reconcile, {}));
    await bench.runJobs();
  }
}
async function answer(index = bench.gateway.questions.length - 1, ip?: string): Promise<void> {
  const question = bench.gateway.questions[index];
  if (!question) throw new Error('nothing was asked');
  await bench.statusResult(question.resultToken, bench.gateway.statusResultOf(question), ip);
  await bench.runJobs();
}
/** Time passes and every question is answered at once. */
async function answeredMinutes(count: number): Promise<void> {
  let answered = bench.gateway.questions.length;
  for (let i = 0; i < count; i += 1) {
    await minutes(1);
    for (; answered < bench.gateway.questions.length; answered += 1) await answer(answered);
  }
}
async function result(code?: string, ip?: string): Promise<void> {
  const reversal = bench.gateway.reversals.at(-1);
  if (!reversal) throw new Error('no reversal');
  const text = bench.gateway.reversalResultOf(reversal);
  const body = code === undefined ? text : text.replace('"ResultCode":0', `"ResultCode":"${code}"`);
  await bench.reversalResult(reversal.resultToken, body, ip);
  await bench.runJobs();
}
async function state(): Promise<string> {
  return (await bench.knex('mpesa_refunds').first<{ state: string }>('state')).state;
}
async function expectDoneOnce(): Promise<void> {
  expect(await state()).toBe('done');
  expect((await bench.find(SUBJECT)).state).toBe('refunded');
  expect(bench.told.filter((line) => line === DONE)).toHaveLength(1);
  for (const { debitCents, creditCents } of await bench.face.balances(bench.knex))
    expect(debitCents).toBe(creditCents);
  expect(bench.gateway.tillCents()).toBe(0);
}
function conclusions(): Promise<string[]> {
  return bench.knex('mpesa_verdicts').where({ source: 'status' }).orderByRaw('rowid').pluck('conclusion');
}

describe('a refund whose result was lost', () => {
  test('is asked about after three minutes and ends by the answer, once, whatever comes after it', async () => {
    await refund();
    await minutes(2);
    expect(bench.gateway.questions).toEqual([]);
    await minutes(1);
    expect(bench.gateway.questions).toHaveLength(1);
    await answer();
    await expectDoneOnce();
    await answer();
    await result();
    await expectDoneOnce();
    await minutes(30);
    expect(bench.gateway.questions).toHaveLength(1);
  });

  test('is asked about again when the answer is lost too', async () => {
    await refund();
    await minutes(5);
    expect(bench.gateway.questions).toHaveLength(2);
    await answer();
    await expectDoneOnce();
  });

  test('a result that overtakes the answer ends it, and the answer changes nothing', async () => {
    await refund();
    await minutes(3);
    await result();
    await expectDoneOnce();
    await answer();
    await expectDoneOnce();
    expect(await conclusions()).toEqual(['duplicate_ignored']);
  });

  test('each question has a token of its own, unlike that of the reversal', async () => {
    await refund();
    await minutes(10);
    const tokens = bench.gateway.questions.map(({ resultToken }) => resultToken);
    const [reversal] = bench.gateway.reversals;
    expect(tokens).toHaveLength(3);
    expect(new Set([...tokens, reversal?.resultToken]).size).toBe(4);
    for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{32}$/);
  });

  test.each(['crash', 'lost'] as const)('is asked about although the reply to it met a %s', async (mood) => {
    await refund(mood);
    await answeredMinutes(5);
    await expectDoneOnce();
    expect(bench.gateway.reversals).toHaveLength(1);
  });
});

describe('a reversal that never left', () => {
  test.each(['crash-unheard', 'lost-unheard'] as const)('(%s) is sent again, and then done', async (mood) => {
    await refund(mood);
    await answeredMinutes(39);
    expect(await state()).toBe('unknown');
    expect(bench.gateway.reversals).toEqual([]);
    await answeredMinutes(1);
    expect(await state()).toBe('sent');
    expect(bench.gateway.reversals).toHaveLength(1);
    await result();
    await expectDoneOnce();
    expect(bench.told).not.toContain(`payment.refund-failed ${SUBJECT}`);
  });

  test('is sent three times at most, then a person looks', async () => {
    await refund('lost-unheard');
    bench.gateway.reversalMoods = ['lost-unheard', 'lost-unheard'];
    await answeredMinutes(119);
    expect(await state()).toBe('unknown');
    await answeredMinutes(1);
    expect(await state()).toBe('review');
    expect(bench.gateway.reversalMoods).toEqual([]);
    expect(bench.gateway.reversals).toEqual([]);
  });

  test('is not sent again by an answer that comes late: it tells of the time when it was asked', async () => {
    await refund('lost-unheard');
    await minutes(20);
    await answer();
    bench.clock.advance(25 * MINUTE);
    await answer(2);
    expect(bench.gateway.reversals).toEqual([]);
    expect(await conclusions()).toEqual(['not_reversed', 'not_reversed']);
  });

  test('a result of the first sending stops the second one that has not left yet', async () => {
    await refund('lost');
    const [reversal] = bench.gateway.reversals;
    if (!reversal) throw new Error('no reversal');
    // It runs for longer than any was seen to.
    reversal.moved = false;
    bench.gateway.reversalMoods = ['lost-unheard'];
    await answeredMinutes(39);
    bench.clock.advance(MINUTE);
    await bench.work((trx) => bench.kernel.outbox.enqueue(trx, Reconcile, {}));
    await bench.runJobs();
    const question = bench.gateway.questions.at(-1);
    if (!question) throw new Error('nothing was asked');
    reversal.moved = true;
    await bench.statusResult(question.resultToken, bench.gateway.statusResultOf(question));
    bench.clock.advance(1);
    await bench.reversalResult(reversal.resultToken, bench.gateway.reversalResultOf(reversal));
    await bench.runJobs();
    await expectDoneOnce();
    expect(await conclusions()).toContain('refund_again');
    expect(bench.gateway.reversalMoods).toHaveLength(1);
  });
});

describe('already reversed', () => {
  test('is confirmed by asking at once', async () => {
    await refund();
    await result('R000001');
    expect(await state()).toBe('unknown');
    await answer();
    await expectDoneOnce();
    expect(bench.gateway.reversals).toHaveLength(1);
  });

  test('against a payment that stands: nothing is sent, and a person looks', async () => {
    await refund();
    const [reversal] = bench.gateway.reversals;
    if (!reversal) throw new Error('no reversal');
    reversal.moved = false;
    await result('R000001');
    await answer();
    await answeredMinutes(40);
    expect(await state()).toBe('review');
    expect(bench.gateway.reversals).toHaveLength(1);
    expect((await conclusions()).at(-1)).toBe('refund_review');
  });
});

describe('what is left to a person', () => {
  test('a result from elsewhere makes us ask at once; an answer from elsewhere ends nothing', async () => {
    await refund();
    await result(undefined, FOREIGN_IP);
    expect(await state()).toBe('sent');
    await answer(0, FOREIGN_IP);
    expect(await state()).toBe('sent');
    expect(await conclusions()).toEqual(['quarantined']);
    await minutes(26 * 60, 60);
    expect(await state()).toBe('review');
    const kept = await bench.knex('mpesa_provider_events').where({ kind: 'status-result' });
    expect(kept).toHaveLength(1);
  });

  test('a result from elsewhere is confirmed by our own question', async () => {
    await refund();
    await result(undefined, FOREIGN_IP);
    await answer();
    await expectDoneOnce();
  });

  test('a refused result makes us ask as well', async () => {
    await refund();
    const [reversal] = bench.gateway.reversals;
    expect(await bench.reversalResult(reversal?.resultToken ?? '', 'x'.repeat(70_000))).toBe('too-large');
    await bench.runJobs();
    await answer();
    await expectDoneOnce();
  });

  test('a reversal of another sum, although the payment is called reversed', async () => {
    await refund();
    await minutes(3);
    const [reversal] = bench.gateway.reversals;
    if (!reversal) throw new Error('no reversal');
    const partly = bench.gateway.reversalResultOf({ ...reversal, amountCents: 50_000 });
    await bench.reversalResult(reversal.resultToken, partly);
    await bench.runJobs();
    await answer();
    expect(await state()).toBe('review');
    expect(bench.told).not.toContain(DONE);
  });

  test('a day without any word, asked ever more rarely', async () => {
    await refund();
    await minutes(60);
    expect(bench.gateway.questions).toHaveLength(6);
    await minutes(23 * 60 + 30, 30);
    expect(await state()).toBe('review');
    expect(bench.gateway.questions.length).toBeLessThanOrEqual(29);
    const asked = bench.gateway.questions.length;
    await minutes(120, 30);
    expect(bench.gateway.questions).toHaveLength(asked);
  });

  test('everything, where nobody is trusted', async () => {
    await paid();
    (bench.parts.policy.trustedIps as Set<string>).clear();
    await askBack('accept');
    await result();
    expect(await state()).toBe('review');
    await minutes(10);
    expect(bench.gateway.questions).toEqual([]);
  });
});

test('questions keep to the budget of the gateway', async () => {
  await bench.drop();
  bench = await paymentsBench({ settings: { queriesPerMinute: 1 } });
  await refund();
  bench.parts.queryBucket.take(bench.parts.realNow());
  bench.clock.advance(3 * MINUTE);
  await bench.work((trx) => bench.kernel.outbox.enqueue(trx, Reconcile, {}));
  await bench.runJobs();
  expect(bench.gateway.questions).toEqual([]);
  const waiting = await bench.knex('kernel_jobs').where({ name: 'mpesa.query-refund', state: 'pending' });
  expect(waiting).toHaveLength(1);
});

test('refunds that waited for a result before there were questions are asked about first', async () => {
  const { knex, drop } = temporarySqlite();
  try {
    await knex.schema.createTable('mpesa_refunds', (table) => {
      for (const column of ['id', 'state', 'sent_at']) table.string(column);
    });
    const sent_at = '2026-11-23T09:00:00.000Z';
    await knex('mpesa_refunds').insert([
      { id: '1', state: 'sent', sent_at },
      { id: '2', state: 'done', sent_at },
      { id: '3', state: 'requested', sent_at: null },
    ]);
    await up(knex);
    expect(await knex('mpesa_refunds').orderBy('id').select('sends', 'queries', 'next_query_at')).toEqual([
      { sends: 1, queries: 0, next_query_at: sent_at },
      { sends: 1, queries: 0, next_query_at: null },
      { sends: 0, queries: 0, next_query_at: null },
    ]);
  } finally {
    await drop();
  }
});
