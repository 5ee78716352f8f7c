import { c2bText, type PaidByHand, type Prompt } from '../../../tests/support/fake-gateway';
import { C2B_TOKEN, FOREIGN_IP, paymentsBench, type PaymentsBench } from '../../../tests/support/payments';
import type { PaymentView } from './face';

const SUBJECT = 'visit:one';
const MSISDN = '254712345678';
const PRICE = 150_000;

let bench: PaymentsBench;
beforeEach(async () => {
  bench = await paymentsBench();
});
afterEach(() => bench.drop());

async function ask(): Promise<void> {
  const request = { subject: SUBJECT, amountCents: PRICE, msisdn: MSISDN, patientId: 7, clinicId: 1 };
  await bench.work((trx) => bench.face.requestPayment(trx, request));
  await bench.runJobs();
}
function prompt(index = 0): Prompt {
  const found = bench.gateway.prompts[index];
  if (!found) throw new Error('no such prompt');
  return found;
}
async function askAgain(): Promise<void> {
  bench.gateway.silentQueries = 1000;
  await later(181);
  await bench.work((trx) => bench.face.retryPayment(trx, { subject: SUBJECT, msisdn: MSISDN }));
  await bench.runJobs();
  bench.gateway.silentQueries = 0;
}
async function callback(index = 0): Promise<void> {
  await bench.callback(prompt(index).callbackToken, bench.gateway.callbackOf(prompt(index)));
  await bench.runJobs();
}
async function confirmation(paid: Prompt | PaidByHand, ip?: string): Promise<void> {
  await bench.c2b(bench.gateway.confirmationOf(paid), ip);
  await bench.runJobs();
}
async function byHand(amountCents = PRICE, reference?: string): Promise<PaidByHand> {
  const paid = bench.gateway.payByHand(reference ?? (await payment()).reference, amountCents);
  await confirmation(paid);
  return paid;
}
async function later(seconds: number): Promise<void> {
  bench.clock.advance(seconds * 1000);
  await bench.runJobs();
}
function payment(): Promise<PaymentView> {
  return bench.find(SUBJECT);
}
function timesTold(event: string): number {
  return bench.told.filter((line) => line === `${event} ${SUBJECT}`).length;
}
async function onAccount(name: string): Promise<number> {
  const found = (await bench.face.balances(bench.knex)).find(({ account }) => account === name);
  return (found?.debitCents ?? 0) - (found?.creditCents ?? 0);
}
function refund(reason: 'policy' | 'overpaid' = 'policy'): Promise<string> {
  return bench.work((trx) => bench.face.requestRefund(trx, { subject: SUBJECT, reason }));
}
async function booksAgreeWithTill(): Promise<void> {
  expect(await onAccount('mpesa_utility')).toBe(bench.gateway.tillCents());
}

describe('paid by hand', () => {
  test('after a declined prompt it settles the charge, once', async () => {
    await ask();
    bench.gateway.fail(prompt(), '1032');
    await callback();
    const paid = await byHand();
    await confirmation(paid);
    expect(await payment()).toMatchObject({ state: 'paid', paidCents: PRICE, receipt: paid.receipt });
    expect(timesTold('payment.settled')).toBe(1);
    await booksAgreeWithTill();
  });

  test('while a prompt is open it settles, and what the prompt says later undoes nothing', async () => {
    await ask();
    await byHand();
    bench.gateway.fail(prompt(), '1037');
    await callback();
    expect((await payment()).state).toBe('paid');
    expect(timesTold('payment.failed')).toBe(0);
  });

  test('and by the prompt as well: the second money is due for refund and goes back alone', async () => {
    await ask();
    await byHand();
    bench.gateway.pay(prompt());
    await callback();
    await confirmation(prompt());
    expect(timesTold('payment.settled')).toBe(1);
    expect(timesTold('payment.refund-due')).toBe(1);
    expect(await refund('overpaid')).toBe('requested');
    await bench.runJobs();
    expect(bench.gateway.reversals).toHaveLength(1);
    const [reversal] = bench.gateway.reversals;
    if (!reversal) throw new Error('no reversal');
    await bench.reversalResult(reversal.resultToken, bench.gateway.reversalResultOf(reversal));
    await bench.runJobs();
    expect((await payment()).state).toBe('paid');
    await booksAgreeWithTill();
  });

  test('a part of it leaves the charge open; the next prompt asks for the rest', async () => {
    await ask();
    bench.gateway.fail(prompt(), '1032');
    await callback();
    await byHand(50_000);
    expect(await payment()).toMatchObject({ state: 'processing', paidCents: 50_000 });
    expect(timesTold('payment.settled')).toBe(0);
    await later(121);
    await bench.work((trx) => bench.face.retryPayment(trx, { subject: SUBJECT, msisdn: MSISDN }));
    await bench.runJobs();
    expect(prompt(1).amountCents).toBe(100_000);
    bench.gateway.pay(prompt(1));
    await callback(1);
    expect(timesTold('payment.settled')).toBe(1);
    await booksAgreeWithTill();
  });

  test('a part that came while a prompt for all of it was open goes back, whichever came first', async () => {
    await ask();
    const part = await byHand(50_000);
    bench.gateway.pay(prompt());
    await callback();
    expect(timesTold('payment.settled')).toBe(1);
    expect(timesTold('payment.refund-due')).toBe(1);
    expect(await refund('overpaid')).toBe('requested');
    await bench.runJobs();
    expect(bench.gateway.reversals).toMatchObject([{ receipt: part.receipt, amountCents: 50_000 }]);
  });

  test('a part that was paid for something called off is due for refund', async () => {
    await ask();
    await byHand(50_000);
    await bench.work((trx) => bench.face.withdraw(trx, SUBJECT));
    await bench.runJobs();
    expect((await payment()).state).toBe('refund_due');
    expect(timesTold('payment.refund-due')).toBe(1);
  });

  test('too much settles the charge, and the rest stays the patient’s credit', async () => {
    await ask();
    await byHand(200_000);
    expect(timesTold('payment.settled')).toBe(1);
    expect(timesTold('payment.refund-due')).toBe(1);
    // A reversal gives a receipt back in full, and this one covers the charge.
    expect(await refund('overpaid')).toBe('already');
    expect(await onAccount('patient_credit:7')).toBe(-200_000);
  });

  test('for something called off it is kept and due for refund', async () => {
    await ask();
    await bench.work((trx) => bench.face.withdraw(trx, SUBJECT));
    await byHand();
    expect((await payment()).state).toBe('refund_due');
    expect(timesTold('payment.settled')).toBe(0);
    expect(await refund()).toBe('requested');
    await bench.runJobs();
    expect(bench.gateway.reversals).toHaveLength(1);
  });

  test('an account number of nobody is booked to suspense, once', async () => {
    await ask();
    const paid = await byHand(PRICE, 'consultation');
    await confirmation(paid);
    expect(await onAccount('suspense')).toBe(-PRICE);
    expect((await payment()).paidCents).toBe(0);
    await booksAgreeWithTill();
  });
});

describe('the two words for one payment by prompt', () => {
  beforeEach(async () => {
    await ask();
    bench.gateway.pay(prompt());
  });

  test.each([
    ['callback first', ['callback', 'confirmation']],
    ['confirmation first', ['confirmation', 'callback']],
    ['confirmation, query, callback', ['confirmation', 'query', 'callback']],
    ['query, confirmation, callback', ['query', 'confirmation', 'callback']],
    ['confirmation and query only', ['confirmation', 'query']],
    ['query and confirmation only', ['query', 'confirmation']],
  ])('%s: one credit, one receipt, and the prompt is known to be paid', async (_title, words) => {
    for (const word of words) {
      if (word === 'callback') await callback();
      if (word === 'confirmation') await confirmation(prompt());
      if (word === 'query') await later(16);
    }
    expect(await payment()).toMatchObject({
      state: 'paid',
      paidCents: PRICE,
      receipt: 'UK00000001',
      attempt: { state: 'paid' },
    });
    expect(timesTold('payment.settled')).toBe(1);
    expect(timesTold('payment.refund-due')).toBe(0);
    expect(await refund()).toBe('requested');
    await bench.runJobs();
    expect(bench.gateway.reversals.map(({ receipt }) => receipt)).toEqual(['UK00000001']);
  });

  test('a refund that waits for its receipt goes out with the confirmation', async () => {
    await later(16);
    expect(await refund()).toBe('requested');
    await bench.runJobs();
    expect(bench.gateway.reversals).toEqual([]);
    await confirmation(prompt());
    expect(bench.gateway.reversals).toHaveLength(1);
  });

  test('a confirmation from elsewhere moves nothing and waits for a person', async () => {
    await confirmation(prompt(), FOREIGN_IP);
    expect(await payment()).toMatchObject({ state: 'processing', paidCents: 0 });
    expect(await bench.knex('mpesa_verdicts').where({ source: 'c2b' }).first('conclusion', 'alerts')).toEqual(
      {
        conclusion: 'pending',
        alerts: 'untrusted_ip status_query',
      },
    );
  });

  test('a receipt of another amount than the one that is booked is not believed', async () => {
    await callback();
    await bench.c2b(c2bText({ ...prompt(), amountCents: 100 }));
    await bench.runJobs();
    expect((await payment()).paidCents).toBe(PRICE);
    expect(await bench.knex('mpesa_verdicts').where({ source: 'c2b' }).first('conclusion', 'alerts')).toEqual(
      { conclusion: 'quarantined', alerts: 'receipt_reuse' },
    );
  });
});

test('receipts that were matched by amount alone are put right by what the prompts say', async () => {
  await ask();
  await askAgain();
  bench.gateway.pay(prompt(0));
  bench.gateway.pay(prompt(1));
  // Our query proves the first prompt; the receipt that comes next is the second one's.
  await later(16);
  await confirmation(prompt(1));
  await confirmation(prompt(0));
  await callback(1);
  await callback(0);
  expect((await payment()).paidCents).toBe(2 * PRICE);
  await booksAgreeWithTill();
});

describe('the door', () => {
  test('a wrong token is answered 404 and kept nowhere', async () => {
    const text = c2bText({ receipt: 'UK00000001', reference: 'NOBODY', amountCents: 100 });
    expect(await bench.c2b(text, undefined, C2B_TOKEN.replace('0', '1'))).toBe('unknown-token');
    expect(await bench.knex('mpesa_provider_events')).toEqual([]);
  });

  test('without a token in the settings there is no door', async () => {
    const closed = await paymentsBench({ settings: { c2bToken: undefined } });
    try {
      expect(await closed.c2b('{}')).toBe('unknown-token');
      expect(await closed.c2b('{}', undefined, '')).toBe('unknown-token');
    } finally {
      await closed.drop();
    }
  });

  test.each([
    ['no JSON', 'nonsense', 'unparsed'],
    ['no receipt', '{"BusinessShortCode":"600123","TransAmount":"10"}', 'receipt_format'],
    [
      'no money',
      '{"BusinessShortCode":"600123","TransID":"UK00000001","TransAmount":"0.00"}',
      'amount_mismatch',
    ],
    ['another business', '{"BusinessShortCode":"999999"}', 'wrong_shortcode'],
  ])('%s is kept as evidence and moves nothing', async (_title, text, alert) => {
    expect(await bench.c2b(text)).toBe('kept');
    await bench.runJobs();
    expect(await bench.knex('mpesa_verdicts').select('conclusion', 'alerts')).toEqual([
      { conclusion: 'quarantined', alerts: alert },
    ]);
    expect(await bench.face.balances(bench.knex)).toEqual([]);
  });

  test('a validation accepts an open account and its amount, and nothing else', async () => {
    await ask();
    const { reference } = await payment();
    const answer = async (account: string, amountCents: number, changes = {}) =>
      bench.validation(c2bText({ receipt: 'UK00000001', reference: account, amountCents }, changes));
    expect(await answer(reference, PRICE)).toEqual({ kind: 'answer', code: '0' });
    expect(await answer(reference, PRICE - 100)).toEqual({ kind: 'answer', code: 'C2B00013' });
    expect(await answer('NOBODY', PRICE)).toEqual({ kind: 'answer', code: 'C2B00012' });
    expect(await answer(reference, PRICE, { BusinessShortCode: '999999' })).toEqual({
      kind: 'answer',
      code: 'C2B00015',
    });
    expect(await bench.validation('nonsense')).toEqual({ kind: 'answer', code: 'C2B00016' });
    await byHand();
    expect(await answer(reference, PRICE)).toEqual({ kind: 'answer', code: 'C2B00012' });
  });
});
