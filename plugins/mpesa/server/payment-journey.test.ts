import type { Prompt } from '../../../tests/support/fake-gateway';
import { FOREIGN_IP, paymentsBench, type PaymentsBench } from '../../../tests/support/payments';
import { AppError } from '../../../src/kernel/errors';
import { Reconcile } from './jobs';
import { concludeQuery } from './use-cases/query-attempt';

const SUBJECT = 'visit:one';
const MSISDN = '254712345678';
const request = { subject: SUBJECT, amountCents: 150_000, msisdn: MSISDN, patientId: 7, clinicId: 1 };

let bench: PaymentsBench;
beforeEach(async () => {
  bench = await paymentsBench();
});
afterEach(() => bench.drop());

async function ask(changes: Partial<typeof request> = {}): Promise<void> {
  await bench.work((trx) => bench.face.requestPayment(trx, { ...request, ...changes }));
  await bench.runJobs();
}
function retry(msisdn = MSISDN): Promise<unknown> {
  return bench.work((trx) => bench.face.retryPayment(trx, { subject: SUBJECT, msisdn }));
}
function prompt(index = 0): Prompt {
  const found = bench.gateway.prompts[index];
  if (!found) throw new Error('no such prompt');
  return found;
}
async function pay(index = 0, ip?: string): Promise<void> {
  bench.gateway.pay(prompt(index));
  await bench.callback(prompt(index).callbackToken, bench.gateway.callbackOf(prompt(index)), ip);
  await bench.runJobs();
}
async function fail(code: string, index = 0): Promise<void> {
  bench.gateway.fail(prompt(index), code);
  await bench.callback(prompt(index).callbackToken, bench.gateway.callbackOf(prompt(index)));
  await bench.runJobs();
}
async function later(seconds: number): Promise<void> {
  bench.clock.advance(seconds * 1000);
  await bench.runJobs();
}
async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'no refusal';
}

describe('asking for a payment', () => {
  test('a prompt is sent after the commit and a trusted success settles the charge at once', async () => {
    await ask();
    expect(bench.told).toEqual([`payment.prompted ${SUBJECT}`]);
    expect(await bench.find(SUBJECT)).toMatchObject({
      state: 'processing',
      attempt: { state: 'prompted', code: null },
    });
    await pay();
    expect(bench.told).toContain(`payment.settled ${SUBJECT}`);
    expect(await bench.find(SUBJECT)).toMatchObject({
      state: 'paid',
      paidCents: 150_000,
      receipt: 'UK00000001',
    });
  });

  test('the prompt carries the reference of the charge and a token that nobody can guess', async () => {
    await ask();
    const { reference } = await bench.find(SUBJECT);
    expect(prompt()).toMatchObject({ reference, amountCents: 150_000, msisdn: MSISDN });
    expect(reference).toMatch(/^[A-Z0-9]{6}$/);
    expect(prompt().callbackToken).toMatch(/^[0-9a-f]{32}$/);
  });

  test.each([
    [0, 'amount_invalid'],
    [-100, 'amount_invalid'],
    [150, 'amount_invalid'],
    [100.5, 'amount_invalid'],
    [25_000_100, 'amount_too_large'],
  ])('an amount of %p cents is refused', async (amountCents, code) => {
    expect(await codeOf(ask({ amountCents }))).toBe(code);
    expect(await bench.knex('payments').select()).toEqual([]);
  });

  test('a number that is no Kenyan mobile is refused', async () => {
    expect(await codeOf(ask({ msisdn: '255712345678' }))).toBe('phone_invalid');
  });

  test('a rolled back booking sends no prompt', async () => {
    const booking = bench.work(async (trx) => {
      await bench.face.requestPayment(trx, request);
      throw new Error('slot taken');
    });
    await expect(booking).rejects.toThrow('slot taken');
    await bench.runJobs();
    expect(bench.gateway.prompts).toEqual([]);
  });

  test('asking twice for one subject makes one charge and one prompt', async () => {
    await ask();
    await ask();
    expect(bench.gateway.prompts).toHaveLength(1);
  });

  test('a second charge on a phone with an open prompt is refused', async () => {
    await ask();
    expect(await codeOf(ask({ subject: 'visit:two' }))).toBe('phone_busy');
  });

  test('the same amount on the same phone waits for the two minutes of rule 17', async () => {
    await ask();
    await fail('1032');
    await ask({ subject: 'visit:two' });
    expect(bench.gateway.prompts).toHaveLength(1);
    await later(121);
    expect(bench.gateway.prompts).toHaveLength(2);
  });
});

describe('when no money comes', () => {
  test('a prompt that waits for the two minutes says when it comes, and nothing of it once it is there', async () => {
    await ask();
    const sentAt = (await bench.find(SUBJECT)).attempt?.startedAt ?? new Date(0);
    await pay();
    bench.clock.advance(71_000);
    await ask({ subject: 'visit:two' });
    expect((await bench.find('visit:two')).attempt).toMatchObject({
      state: 'created',
      promptAt: new Date(sentAt.getTime() + 120_000),
      mayRetryAt: null,
    });
    await later(49);
    expect((await bench.find('visit:two')).attempt).toMatchObject({ state: 'prompted', promptAt: null });
  });

  test('a cancelled prompt tells the failure once and allows a retry after two minutes', async () => {
    await ask();
    await fail('1032');
    expect(bench.told.filter((line) => line.startsWith('payment.failed'))).toHaveLength(1);
    const attempt = { state: 'failed', code: 'cancelled' };
    // Nobody asks M-Pesa any more, and whoever looks on hears of it.
    expect(await bench.find(SUBJECT)).toMatchObject({ state: 'open', attempt });
    expect(bench.trail.filter(({ operation }) => operation === 'payments.fail')).toHaveLength(1);
    expect(await codeOf(retry())).toBe('payment_too_soon');
    await later(120);
    await retry();
    await bench.runJobs();
    expect(bench.gateway.prompts).toHaveLength(2);
    expect((await bench.find(SUBJECT)).state).toBe('processing');
  });

  test('an unanswered prompt blocks the next one for three minutes', async () => {
    await ask();
    expect(await codeOf(retry())).toBe('payment_live');
    await later(180);
    await retry();
    await bench.runJobs();
    expect(bench.gateway.prompts).toHaveLength(2);
  });

  test('a refusal at the door is told and can be tried again at once', async () => {
    bench.gateway.moods.push('refuse');
    await ask();
    const attempt = { state: 'rejected', code: 'not_configured' };
    expect(await bench.find(SUBJECT)).toMatchObject({ state: 'open', attempt });
    expect(bench.told).toEqual([`payment.failed ${SUBJECT}`]);
    await retry();
    await bench.runJobs();
    expect(bench.gateway.prompts).toHaveLength(1);
  });

  test('a busy gateway is asked again, and given up after a while', async () => {
    bench.gateway.moods.push('busy');
    await ask();
    expect((await bench.find(SUBJECT)).attempt?.state).toBe('created');
    await later(6);
    expect((await bench.find(SUBJECT)).attempt?.state).toBe('prompted');

    bench.gateway.moods.push('busy', 'busy', 'busy', 'busy', 'busy', 'busy');
    await ask({ subject: 'visit:two', msisdn: '254110123456' });
    for (let i = 0; i < 6; i += 1) await later(40);
    expect((await bench.find('visit:two')).attempt).toMatchObject({ state: 'rejected', code: 'busy' });
  });
});

test('a prompt that could not leave for minutes is not sent any more, and that is told', async () => {
  await bench.work((trx) => bench.face.requestPayment(trx, request));
  await later(301);
  expect(bench.gateway.prompts).toEqual([]);
  expect(bench.told).toEqual([`payment.failed ${SUBJECT}`]);
  expect((await bench.find(SUBJECT)).attempt).toMatchObject({ state: 'rejected', code: 'expired' });
  await retry();
  await bench.runJobs();
  expect(bench.gateway.prompts).toHaveLength(1);
});

describe('when messages get lost', () => {
  test('a lost callback is found out by our own query; the receipt comes with a late callback', async () => {
    await ask();
    bench.gateway.pay(prompt());
    await later(16);
    expect(await bench.find(SUBJECT)).toMatchObject({
      state: 'paid',
      receipt: null,
      attempt: { state: 'paid_unreceipted' },
    });
    expect(bench.told).toContain(`payment.settled ${SUBJECT}`);
    await bench.callback(prompt().callbackToken, bench.gateway.callbackOf(prompt()));
    await bench.runJobs();
    expect(await bench.find(SUBJECT)).toMatchObject({
      receipt: 'UK00000001',
      paidCents: 150_000,
      attempt: { state: 'paid' },
    });
  });

  test('an answer that was on its way when the callback settled the charge changes nothing', async () => {
    await ask();
    await pay();
    const id = (await bench.find(SUBJECT)).attempt?.id ?? '';
    for (const answer of [{ kind: 'paid' }, { kind: 'failed', code: '1032' }] as const) {
      await bench.work((trx) => concludeQuery(bench.parts, trx, id, answer));
    }
    expect(await bench.find(SUBJECT)).toMatchObject({ state: 'paid', paidCents: 150_000 });
  });

  test('a lost reply leaves the push unknown and never sends a second one; the callback resolves it', async () => {
    bench.gateway.moods.push('lost');
    await ask();
    expect((await bench.find(SUBJECT)).attempt).toMatchObject({ state: 'submit_unknown', code: 'unknown' });
    await later(60);
    expect(bench.gateway.prompts).toHaveLength(1);
    await pay();
    expect((await bench.find(SUBJECT)).state).toBe('paid');
  });

  test('a push that was cut off by a crash is not repeated', async () => {
    bench.gateway.moods.push('crash');
    await ask();
    await later(5);
    await later(60);
    expect(bench.gateway.prompts).toHaveLength(1);
    expect((await bench.find(SUBJECT)).attempt?.state).toBe('submit_unknown');
  });

  test('a callback from elsewhere waits for our own query and its receipt is not believed', async () => {
    await ask();
    bench.gateway.silentQueries = 1;
    await pay(0, FOREIGN_IP);
    expect((await bench.find(SUBJECT)).state).toBe('processing');
    await later(21);
    expect(await bench.find(SUBJECT)).toMatchObject({ state: 'paid', receipt: null });
  });

  test('a forged success for a prompt that failed moves no money and goes to a person', async () => {
    await ask();
    const forged = { ...prompt(), outcome: { kind: 'paid' as const, receipt: 'FORGED0001' } };
    bench.gateway.fail(prompt(), '1032');
    await bench.callback(prompt().callbackToken, bench.gateway.callbackOf(forged), FOREIGN_IP);
    await bench.runJobs();
    expect(await bench.find(SUBJECT)).toMatchObject({ state: 'processing', paidCents: 0 });
    expect(await bench.face.balances(bench.knex)).toEqual([]);
    expect(await bench.knex('mpesa_attempts').first('quarantined')).toMatchObject({ quarantined: 1 });
  });

  test('what a day of asking does not resolve is left to a person, once', async () => {
    await ask();
    bench.gateway.silentQueries = 1000;
    for (let hour = 0; hour < 26; hour += 1) {
      await bench.work((trx) => bench.kernel.outbox.enqueue(trx, Reconcile, {}));
      await later(3600);
    }
    const verdicts = await bench.knex('mpesa_verdicts').where({ source: 'reconciler' });
    expect(verdicts).toHaveLength(1);
    await pay();
    expect((await bench.find(SUBJECT)).state).toBe('paid');
  });
});

describe('late and double money', () => {
  test('money after a failure settles the charge', async () => {
    await ask();
    await fail('1037');
    await pay();
    expect(bench.told.at(-1)).toBe(`payment.settled ${SUBJECT}`);
    expect((await bench.find(SUBJECT)).state).toBe('paid');
  });

  test('money for a withdrawn charge becomes due for refund and settles nothing', async () => {
    await ask();
    await bench.work((trx) => bench.face.withdraw(trx, SUBJECT));
    expect((await bench.find(SUBJECT)).state).toBe('cancelled');
    expect(await codeOf(retry())).toBe('payment_withdrawn');
    await pay();
    expect((await bench.find(SUBJECT)).state).toBe('refund_due');
    expect(bench.told.at(-1)).toBe(`payment.refund-due ${SUBJECT}`);
    expect(bench.told).not.toContain(`payment.settled ${SUBJECT}`);
  });

  test('two prompts both paid: the charge settles once, the surplus is given back, the rest stays paid', async () => {
    await ask();
    await later(180);
    await retry();
    await bench.runJobs();
    await pay(0);
    await pay(1);
    expect(bench.told.filter((line) => line.startsWith('payment.settled'))).toHaveLength(1);
    expect(bench.told).toContain(`payment.refund-due ${SUBJECT}`);
    expect(
      await bench.work((trx) => bench.face.requestRefund(trx, { subject: SUBJECT, reason: 'overpaid' })),
    ).toBe('requested');
  });
});

describe('giving money back', () => {
  async function refund(): Promise<unknown> {
    const asked = await bench.work((trx) =>
      bench.face.requestRefund(trx, { subject: SUBJECT, reason: 'policy' }),
    );
    await bench.runJobs();
    return asked;
  }
  async function result(): Promise<void> {
    const [reversal] = bench.gateway.reversals;
    if (!reversal) throw new Error('no reversal');
    await bench.reversalResult(reversal.resultToken, bench.gateway.reversalResultOf(reversal));
    await bench.runJobs();
  }

  test('a refund is one reversal, settled in the ledger by its result', async () => {
    await ask();
    expect(await refund()).toBe('nothing-paid');
    await pay();
    expect(await refund()).toBe('requested');
    expect(await refund()).toBe('already');
    await result();
    await result();
    expect(await bench.find(SUBJECT)).toMatchObject({ state: 'refunded', refundedCents: 150_000 });
    expect(bench.told.filter((line) => line === `payment.refunded ${SUBJECT}`)).toHaveLength(1);
    expect(bench.gateway.reversals).toHaveLength(1);
    for (const { debitCents, creditCents } of await bench.face.balances(bench.knex))
      expect(debitCents).toBe(creditCents);
  });

  test('a reversal that was cut off is not repeated; its result resolves it', async () => {
    await ask();
    await pay();
    bench.gateway.reversalMoods.push('crash');
    await refund();
    await later(60);
    expect(bench.gateway.reversals).toHaveLength(1);
    await result();
    expect((await bench.find(SUBJECT)).state).toBe('refunded');
  });

  test('a payment without its receipt is refunded when the receipt is found', async () => {
    await ask();
    bench.gateway.pay(prompt());
    await later(16);
    await refund();
    expect(bench.gateway.reversals).toHaveLength(0);
    await bench.callback(prompt().callbackToken, bench.gateway.callbackOf(prompt()));
    await bench.runJobs();
    expect(bench.gateway.reversals).toHaveLength(1);
  });

  test('a refused reversal is told, undone in the ledger, and can be asked for again', async () => {
    await ask();
    await pay();
    bench.gateway.reversalMoods.push('refuse');
    await refund();
    expect(bench.told).toContain(`payment.refund-failed ${SUBJECT}`);
    expect((await bench.find(SUBJECT)).state).toBe('refund_due');
    expect(await refund()).toBe('requested');
    await result();
    expect((await bench.find(SUBJECT)).state).toBe('refunded');
  });

  test('a fee that was earned is given back when the visit is refunded after all', async () => {
    await ask();
    await pay();
    await bench.work((trx) => bench.face.earn(trx, SUBJECT));
    await bench.work((trx) => bench.face.earn(trx, SUBJECT));
    expect(await bench.face.balances(bench.knex)).toContainEqual({
      account: 'doctor_payable',
      debitCents: 0,
      creditCents: 150_000,
    });
    await refund();
    await result();
    for (const { debitCents, creditCents } of await bench.face.balances(bench.knex))
      expect(debitCents).toBe(creditCents);
  });
});
