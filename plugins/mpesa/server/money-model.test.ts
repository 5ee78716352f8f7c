import fc from 'fast-check';
import {
  FOREIGN_IP,
  paymentsBench,
  TRUSTED_IP,
  type PaymentsBench,
  type PushMood,
} from '../../../tests/support/payments';
import { AppError } from '../../../src/kernel/errors';
import { QueryAttempt, Reconcile } from './jobs';

/** Two visits, two phones: enough for lines to be contended, late money to cross and receipts to be mixed up. */
const SUBJECTS = ['visit:a', 'visit:b'] as const;
const PHONES = ['254712345678', '254110123456'] as const;
const AMOUNT = 150_000;

const index = fc.nat({ max: 5 });
const mood = fc.constantFrom<PushMood>(
  'accept',
  'refuse',
  'busy',
  'lost',
  'lost-unheard',
  'crash',
  'crash-unheard',
);
const step = fc.oneof(
  fc.record({
    do: fc.constant('request' as const),
    subject: fc.constantFrom(...SUBJECTS),
    phone: fc.constantFrom(...PHONES),
    mood,
  }),
  fc.record({
    do: fc.constant('retry' as const),
    subject: fc.constantFrom(...SUBJECTS),
    phone: fc.constantFrom(...PHONES),
    mood,
  }),
  fc.record({ do: fc.constant('pay' as const), prompt: index }),
  fc.record({
    do: fc.constant('decline' as const),
    prompt: index,
    code: fc.constantFrom('1', '1032', '1037', '2001'),
  }),
  fc.record({
    do: fc.constant('deliver' as const),
    prompt: index,
    ip: fc.constantFrom(TRUSTED_IP, FOREIGN_IP),
    times: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ do: fc.constant('misdeliver' as const), prompt: index, to: index }),
  fc.record({
    do: fc.constant('twin' as const),
    prompt: index,
    ip: fc.constantFrom(TRUSTED_IP, TRUSTED_IP, FOREIGN_IP),
    times: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({
    do: fc.constant('by-hand' as const),
    subject: fc.constantFrom(...SUBJECTS, 'nobody' as const),
    amount: fc.constantFrom(AMOUNT, AMOUNT, AMOUNT - 50_000, AMOUNT + 50_000),
    times: fc.integer({ min: 0, max: 2 }),
  }),
  fc.record({
    do: fc.constant('forge' as const),
    prompt: index,
    amount: fc.constantFrom(AMOUNT, AMOUNT - 100, 1500),
  }),
  fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(1, 20, 130, 200, 3600) }),
  fc.record({ do: fc.constant('silence' as const), queries: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ do: fc.constant('withdraw' as const), subject: fc.constantFrom(...SUBJECTS) }),
  fc.record({
    do: fc.constant('refund' as const),
    subject: fc.constantFrom(...SUBJECTS),
    reason: fc.constantFrom('policy' as const, 'overpaid' as const),
    mood,
  }),
  fc.record({
    do: fc.constant('refund-result' as const),
    reversal: index,
    times: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({ do: fc.constant('reconcile' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

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

async function say(
  bench: PaymentsBench,
  { prompt: at, kind }: { prompt: number; kind: string },
): Promise<void> {
  const { prompts, confirmationOf } = bench.gateway;
  const prompt = prompts[at];
  if (!prompt) throw new Error('no such prompt');
  if (kind === 'callback') return deliver(bench, [at]);
  if (kind === 'twin') await bench.c2b(confirmationOf(prompt));
  else await askGateway(bench, prompt.callbackToken);
  await bench.runJobs();
}

async function askGateway({ parts, kernel, knex }: PaymentsBench, token: string): Promise<void> {
  const attempt = await parts.attempts.idByToken(knex, token);
  if (attempt === null) throw new Error('no such attempt');
  await knex.transaction((trx) => kernel.outbox.enqueue(trx, QueryAttempt, { attempt }));
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

async function take(bench: PaymentsBench, one: Step): Promise<void> {
  const { gateway, face, work } = bench;
  const { prompts, reversals } = gateway;
  const [first] = prompts;
  switch (one.do) {
    case 'request':
    case 'retry': {
      gateway.moods = [one.mood];
      const { subject, phone: msisdn } = one;
      await refusalsAreFine(
        work<unknown>((trx) =>
          one.do === 'request'
            ? face.requestPayment(trx, { subject, amountCents: AMOUNT, msisdn, patientId: 1, clinicId: 1 })
            : face.retryPayment(trx, { subject, msisdn }),
        ),
      );
      return;
    }
    case 'pay':
    case 'decline': {
      const prompt = prompts[one.prompt];
      if (prompt?.outcome.kind !== 'open') return;
      if (one.do === 'pay') gateway.pay(prompt);
      else gateway.fail(prompt, one.code);
      return;
    }
    case 'deliver': {
      const prompt = prompts[one.prompt];
      if (!prompt || prompt.outcome.kind === 'open') return;
      for (let i = 0; i < one.times; i += 1)
        await bench.callback(prompt.callbackToken, gateway.callbackOf(prompt), one.ip);
      return;
    }
    case 'twin': {
      const prompt = prompts[one.prompt];
      if (prompt?.outcome.kind !== 'paid') return;
      for (let i = 0; i < one.times; i += 1) await bench.c2b(gateway.confirmationOf(prompt), one.ip);
      return;
    }
    case 'by-hand': {
      const charge = await face.find(bench.knex, one.subject);
      const paid = gateway.payByHand(charge?.reference ?? 'nobody', one.amount);
      for (let i = 0; i < one.times; i += 1) await bench.c2b(gateway.confirmationOf(paid));
      return;
    }
    case 'misdeliver': {
      const prompt = prompts[one.prompt];
      const other = prompts[one.to];
      if (!prompt || !other || prompt === other || prompt.outcome.kind === 'open') return;
      await bench.callback(other.callbackToken, gateway.callbackOf(prompt));
      return;
    }
    case 'forge': {
      const prompt = prompts[one.prompt] ?? first;
      if (!prompt) return;
      const outcome = { kind: 'paid' as const, receipt: 'FORGED0001' };
      const forged = gateway.callbackOf({ ...prompt, amountCents: one.amount, outcome });
      // A forger outside can know no trusted address; a wrong amount is refused from any.
      await bench.callback(prompt.callbackToken, forged, one.amount === AMOUNT ? FOREIGN_IP : TRUSTED_IP);
      return;
    }
    case 'wait':
      bench.clock.advance(one.seconds * 1000);
      return;
    case 'silence':
      gateway.silentQueries = one.queries;
      return;
    case 'withdraw':
      return work((trx) => face.withdraw(trx, one.subject));
    case 'refund':
      gateway.reversalMoods = [one.mood];
      await work((trx) => face.requestRefund(trx, one));
      return;
    case 'refund-result': {
      const reversal = reversals[one.reversal];
      if (!reversal?.moved) return;
      for (let i = 0; i < one.times; i += 1) {
        await bench.reversalResult(reversal.resultToken, gateway.reversalResultOf(reversal));
      }
      return;
    }
    case 'reconcile':
      return work((trx) => bench.kernel.outbox.enqueue(trx, Reconcile, {}));
  }
}

/** Holds after every step. Gives back the number of postings, which only grows. */
async function checkBooks(
  bench: PaymentsBench,
  before: number,
  settled: Map<string, number>,
): Promise<number> {
  const { knex, gateway } = bench;
  const postings =
    await knex('ledger_postings').select<
      { entry: string; account: string; debit_cents: number; credit_cents: number }[]
    >();
  expect(postings.length).toBeGreaterThanOrEqual(before);
  const byEntry = new Map<string, number>();
  const byAccount = new Map<string, number>();
  for (const { entry, account, debit_cents: debit, credit_cents: credit } of postings) {
    byEntry.set(entry, (byEntry.get(entry) ?? 0) + debit - credit);
    byAccount.set(account, (byAccount.get(account) ?? 0) + credit - debit);
  }
  expect([...byEntry.values()].every((sum) => sum === 0)).toBe(true);
  expect(byAccount.get('patient_credit:1') ?? 0).toBeGreaterThanOrEqual(0);
  expect(byAccount.get('refund_pending') ?? 0).toBeGreaterThanOrEqual(0);

  const attempts = await knex('mpesa_attempts').select<AttemptRow[]>();
  const credited = attempts.filter(({ settled_at: at }) => at !== null);
  // Only what the till has taken is ever credited, each prompt once.
  for (const { token, id } of credited) {
    expect(gateway.prompts.find(({ callbackToken }) => callbackToken === token)?.outcome.kind).toBe('paid');
    settled.set(id, (settled.get(id) ?? 0) + 1);
  }
  // Paid absorbs: what was settled once is settled ever after.
  expect(credited.length).toBe(settled.size);
  const own = credited.filter(({ deposit }) => deposit === null);
  const deposits = await knex('mpesa_deposits').select<DepositRow[]>();
  const payments = await knex('ledger_entries').whereIn('kind', ['payment', 'suspense']);
  expect(payments).toHaveLength(own.length + deposits.length);
  await checkNeverTooMuch(bench, attempts, deposits);
  const receipts = await knex('mpesa_receipts').select<{ receipt: string }[]>();
  expect(receipts.some(({ receipt }) => receipt === 'FORGED0001')).toBe(false);

  // No second push for one attempt, whatever was cut off.
  const tokens = gateway.prompts.map(({ callbackToken }) => callbackToken);
  expect(new Set(tokens).size).toBe(tokens.length);
  const reversed = gateway.reversals.map(({ resultToken }) => resultToken);
  expect(new Set(reversed).size).toBe(reversed.length);
  for (const key of ['live_msisdn', 'live_charge'] as const) {
    const live = attempts.map((attempt) => attempt[key]).filter((value) => value !== null);
    expect(new Set(live).size).toBe(live.length);
  }
  for (const charge of await knex('payments').select<ChargeRow[]>()) {
    const ofCharge = [...own, ...deposits].filter((payment) => payment.charge === charge.document_id);
    expect(charge.paid_cents).toBe(sumOf(ofCharge));
    expect(charge.refunded_cents).toBeLessThanOrEqual(charge.paid_cents);
    if (charge.state === 'paid') expect(charge.paid_cents).toBeGreaterThanOrEqual(charge.amount_cents);
    if (charge.state === 'cancelled') expect(charge.paid_cents).toBe(0);
  }
  const counts = new Set(bench.told.filter((line) => line.startsWith('payment.settled')));
  expect(bench.told.filter((line) => line.startsWith('payment.settled'))).toHaveLength(counts.size);
  return postings.length;
}

/** Of every account and amount: never more is credited than the till has taken, by prompts and by hand. */
async function checkNeverTooMuch(
  { knex, gateway }: PaymentsBench,
  attempts: readonly AttemptRow[],
  deposits: readonly DepositRow[],
): Promise<void> {
  const charges = await knex('payments').select<{ document_id: string; reference: string }[]>();
  for (const { document_id: charge, reference } of charges) {
    const credited = [
      ...attempts.filter(({ settled_at: at, deposit }) => at !== null && deposit === null),
      ...deposits,
    ].filter((payment) => payment.charge === charge);
    const prompts = gateway.prompts.filter(({ outcome }) => outcome.kind === 'paid');
    const taken = [...prompts, ...gateway.byHand].filter((paid) => paid.reference === reference);
    for (const amount of new Set(credited.map(({ amount_cents: cents }) => cents))) {
      const seen = credited.filter(({ amount_cents: cents }) => cents === amount).length;
      expect(seen).toBeLessThanOrEqual(taken.filter(({ amountCents }) => amountCents === amount).length);
    }
  }
}

function sumOf(payments: readonly { amount_cents: number }[]): number {
  return payments.reduce((sum, { amount_cents: cents }) => sum + cents, 0);
}

interface DepositRow {
  id: string;
  receipt: string;
  charge: string | null;
  amount_cents: number;
}
interface AttemptRow {
  id: string;
  token: string;
  charge: string;
  amount_cents: number;
  deposit: string | null;
  checkout_index: string | null;
  settled_at: string | null;
  quarantined: number;
  live_msisdn: string | null;
  live_charge: string | null;
}
interface ChargeRow {
  document_id: string;
  state: string;
  amount_cents: number;
  paid_cents: number;
  refunded_cents: number;
}

/** All prompts answered, all time passed, all questions asked. */
async function comeToRest(bench: PaymentsBench): Promise<void> {
  const { gateway, clock } = bench;
  gateway.silentQueries = 0;
  for (const prompt of gateway.prompts) if (prompt.outcome.kind === 'open') gateway.fail(prompt, '1037');
  for (let i = 0; i < 6; i += 1) {
    clock.advance(3_600_000);
    await bench.work((trx) => bench.kernel.outbox.enqueue(trx, Reconcile, {}));
    await bench.runJobs();
  }
}

/** Every C2B confirmation comes, once more or at last. */
async function tellAll(bench: PaymentsBench): Promise<void> {
  const { prompts, byHand, confirmationOf } = bench.gateway;
  const paid = prompts.filter(({ outcome }) => outcome.kind === 'paid');
  for (const one of [...paid, ...byHand]) await bench.c2b(confirmationOf(one));
  await bench.runJobs();
}

/** The till knows; when all of it was told, our books say the same. Else our clearing account may lag only by what a person was shown or nobody could ask about. */
async function checkAgainstTill({ knex, gateway, parts }: PaymentsBench, allTold: boolean): Promise<void> {
  const balances = await parts.ledger.balances(knex);
  const utility = balances.find(({ account }) => account === 'mpesa_utility');
  const books = (utility?.debitCents ?? 0) - (utility?.creditCents ?? 0);
  const attempts = await knex('mpesa_attempts').select<AttemptRow[]>();
  const unseen = attempts.filter(
    ({ token, settled_at: at, checkout_index: checkout, quarantined }) =>
      at === null &&
      (checkout === null || quarantined) &&
      gateway.prompts.some(
        ({ callbackToken, outcome }) => callbackToken === token && outcome.kind === 'paid',
      ),
  );
  const done = await knex('mpesa_refunds').where({ state: 'done' }).select<{ amount_cents: number }[]>();
  const moved = gateway.reversals.filter((reversal) => reversal.moved);
  const untold = moved.reduce((sum, { amountCents }) => sum + amountCents, 0) - sumOf(done);
  expect(books).toBe(gateway.tillCents() - (allTold ? 0 : sumOf(unseen)) + untold);
}

async function threePrompts(): Promise<PaymentsBench> {
  const bench = await paymentsBench();
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

async function refusalsAreFine(promise: Promise<unknown>): Promise<void> {
  try {
    await promise;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
