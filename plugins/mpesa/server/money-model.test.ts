import fc from 'fast-check';
import {
  checkAgainstTill,
  checkBooks,
  comeToRest,
  tellAll,
  type ChargeRow,
} from '../../../tests/support/money-checks';
import { AMOUNT, PHONES, refundStep, step, take } from '../../../tests/support/money-steps';
import { c2bText, type PushMood } from '../../../tests/support/fake-gateway';
import { strayMoney } from '../../../tests/support/stray-money';
import { paymentsBench, type PaymentsBench } from '../../../tests/support/payments';
import type { MpesaSettings } from './config';
import { QueryAttempt } from './jobs';

const RUNS = Number(process.env.MODEL_RUNS ?? 40);

test('whatever is lost, doubled, forged or cut off, the books hold after every step and agree with the till at the end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const bench = await paymentsBench();
      try {
        let postings = 0;
        const settled = new Map<string, number>();
        for (const one of steps) {
          await take(bench, one);
          await bench.runJobs();
          postings = await checkBooks(bench, postings, settled);
        }
        const payBill = steps.some((one) => one.do === 'twin' || one.do === 'by-hand');
        await comeToRest(bench);
        if (payBill) await tellAll(bench);
        await checkBooks(bench, postings, settled);
        await checkAgainstTill(bench, payBill);
      } finally {
        await bench.drop();
      }
    }),
    { numRuns: RUNS },
  );
});

test('whatever is lost, late, doubled or forged of a refund, it ends by itself and the till agrees', async () => {
  const mood = fc.constantFrom<PushMood>('accept', 'lost', 'lost-unheard', 'crash', 'crash-unheard', 'busy');
  await fc.assert(
    fc.asyncProperty(mood, fc.array(refundStep, { maxLength: 20 }), async (first, steps) => {
      const bench = await threePrompts();
      try {
        await deliver(bench, [0, 1, 2]);
        bench.gateway.reversalMoods = [first];
        await bench.work((trx) => bench.face.requestRefund(trx, { subject: 'visit:a', reason: 'policy' }));
        await bench.runJobs();
        let postings = 0;
        const settled = new Map<string, number>();
        for (const one of steps) {
          await take(bench, one);
          await bench.runJobs();
          postings = await checkBooks(bench, postings, settled);
        }
        await comeToRest(bench);
        await checkBooks(bench, postings, settled);
        await checkAgainstTill(bench, false);
      } finally {
        await bench.drop();
      }
    }),
    { numRuns: Math.ceil(RUNS / 2) },
  );
});

test('any order and any doubling of the same callbacks ends in the same state', async () => {
  const order = fc.array(fc.nat({ max: 2 }), { minLength: 3, maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(order, async (deliveries) => {
      const [mixed, sorted] = await Promise.all([threePrompts(), threePrompts()]);
      try {
        // Each of the three callbacks comes at least once, in whatever order.
        await deliver(mixed, [...deliveries, 0, 1, 2]);
        await deliver(sorted, [0, 1, 2]);
        expect(await summary(mixed)).toEqual(await summary(sorted));
      } finally {
        await Promise.all([mixed.drop(), sorted.drop()]);
      }
    }),
    { numRuns: 10 },
  );
});

test('any order of callbacks and C2B confirmations, with losses as long as one of each pair comes, is the same money', async () => {
  const word = fc.record({
    prompt: fc.constantFrom(0, 2),
    kind: fc.constantFrom('callback', 'twin', 'query'),
  });
  const first = fc.constantFrom('callback', 'twin');
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 8 }), first, first, async (words, a, b) => {
      const bench = await threePrompts();
      try {
        const sure = [
          { prompt: 0, kind: a },
          { prompt: 2, kind: b },
        ];
        for (const one of [...words, ...sure]) await say(bench, one);
        await comeToRest(bench);
        const [charge] = await summary(bench);
        expect(charge).toMatchObject({ state: 'paid', paidCents: 2 * AMOUNT });
        expect(charge?.attempts.map(({ kind }) => kind)).toEqual(['paid', 'failed', 'paid']);
        expect(bench.told.filter((line) => line.startsWith('payment.settled'))).toHaveLength(1);
        expect(bench.told.filter((line) => line.startsWith('payment.refund-due'))).toHaveLength(1);
      } finally {
        await bench.drop();
      }
    }),
    { numRuns: 20 },
  );
});

test('at a till, whose confirmations name no account, every receipt ends as its prompt’s and counts once', async () => {
  const word = fc.record({
    prompt: fc.constantFrom(0, 2),
    kind: fc.constantFrom('callback', 'till-twin', 'query'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 8 }), async (words) => {
      const bench = await threePrompts({ transactionType: 'CustomerBuyGoodsOnline' });
      try {
        for (const one of words) {
          await say(bench, one);
          await checkBooks(bench, 0, new Map());
        }
        // M-Pesa's own word for the prompt is what tells whose receipt it is.
        for (const kind of ['till-twin', 'callback'])
          for (const prompt of [0, 2]) await say(bench, { prompt, kind });
        await comeToRest(bench);
        await checkBooks(bench, 0, new Map());
        const [charge] = await summary(bench);
        expect(charge).toMatchObject({ state: 'paid', paidCents: 2 * AMOUNT });
        expect(charge?.attempts.map(({ kind }) => kind)).toEqual(['paid', 'failed', 'paid']);
        expect(await strayMoney(bench).owed('suspense')).toBe(0);
        expect(await strayMoney(bench).owed('patient_credit:1')).toBe(2 * AMOUNT);
        expect((await strayMoney(bench).kinds()).filter((kind) => kind === 'deposit')).toEqual([]);
        await checkAgainstTill(bench, true);
        expect(bench.told.filter((line) => line.startsWith('payment.settled'))).toHaveLength(1);
      } finally {
        await bench.drop();
      }
    }),
    { numRuns: Math.ceil(RUNS / 2) },
  );
});

async function say(
  bench: PaymentsBench,
  { prompt: at, kind }: { prompt: number; kind: string },
): Promise<void> {
  const { prompts, confirmationOf } = bench.gateway;
  const prompt = prompts[at];
  if (!prompt) throw new Error('no such prompt');
  if (kind === 'callback') return deliver(bench, [at]);
  if (kind === 'twin') await bench.c2b(confirmationOf(prompt));
  else if (kind === 'till-twin') await bench.c2b(c2bText(prompt, { BillRefNumber: '' }));
  else await askGateway(bench, prompt.callbackToken);
  await bench.runJobs();
}

async function askGateway({ parts, kernel, knex }: PaymentsBench, token: string): Promise<void> {
  const attempt = await parts.attempts.byToken(knex, token);
  if (attempt === null) throw new Error('no such attempt');
  await knex.transaction((trx) => kernel.outbox.enqueue(trx, QueryAttempt, { attempt: attempt.id }));
}

test('dropping any callbacks and asking ourselves ends with the same money', async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray([0, 1, 2]), async (delivered) => {
      const [lossy, whole] = await Promise.all([threePrompts(), threePrompts()]);
      try {
        await deliver(lossy, delivered);
        await deliver(whole, [0, 1, 2]);
        await comeToRest(lossy);
        const money = ({ state, paidCents }: Awaited<ReturnType<typeof summary>>[number]) => ({
          state,
          paidCents,
        });
        expect((await summary(lossy)).map(money)).toEqual((await summary(whole)).map(money));
      } finally {
        await Promise.all([lossy.drop(), whole.drop()]);
      }
    }),
    { numRuns: 8 },
  );
});
async function threePrompts(settings: Partial<MpesaSettings> = {}): Promise<PaymentsBench> {
  const bench = await paymentsBench({ settings });
  const ask = { subject: 'visit:a', amountCents: AMOUNT, msisdn: PHONES[0], patientId: 1, clinicId: 1 };
  await bench.work((trx) => bench.face.requestPayment(trx, ask));
  await bench.runJobs();
  for (let i = 0; i < 2; i += 1) {
    // The gateway has no word for us until the third prompt is out.
    bench.gateway.silentQueries = 100;
    bench.clock.advance(181_000);
    await bench.runJobs();
    await bench.work((trx) => bench.face.retryPayment(trx, { subject: 'visit:a', msisdn: PHONES[0] }));
    await bench.runJobs();
  }
  bench.gateway.silentQueries = 0;
  const [first, second, third] = bench.gateway.prompts;
  if (!first || !second || !third) throw new Error('three prompts were asked for');
  bench.gateway.pay(first);
  bench.gateway.fail(second, '1032');
  bench.gateway.pay(third);
  return bench;
}

async function deliver(bench: PaymentsBench, which: readonly number[]): Promise<void> {
  for (const i of which) {
    const prompt = bench.gateway.prompts[i];
    if (prompt) await bench.callback(prompt.callbackToken, bench.gateway.callbackOf(prompt));
    await bench.runJobs();
  }
}

async function summary({ knex }: PaymentsBench) {
  const charges = await knex('payments').select<ChargeRow[]>();
  const attempts = await knex('mpesa_attempts')
    .orderBy('number')
    .select<{ state: string; receipt: string | null }[]>();
  return charges.map(({ state, paid_cents: paidCents }) => ({
    state,
    paidCents,
    attempts: attempts.map(({ state: kind, receipt }) => ({ kind, receipt })),
  }));
}
