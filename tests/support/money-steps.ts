import fc from 'fast-check';
import { Reconcile } from '../../plugins/mpesa/server/jobs';
import { AppError } from '../../src/kernel/errors';
import type { PushMood } from './fake-gateway';
import { FOREIGN_IP, TRUSTED_IP, type PaymentsBench } from './payments';

/** Two visits, two phones: enough for lines to be contended, late money to cross and receipts to be mixed up. */
const SUBJECTS = ['visit:a', 'visit:b'] as const;
export const PHONES = ['254712345678', '254110123456'] as const;
export const AMOUNT = 150_000;

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
/** What may happen to a refund. */
const refundSteps = [
  fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(1, 20, 130, 200, 1200, 3600) }),
  fc.record({
    do: fc.constant('refund' as const),
    subject: fc.constantFrom(...SUBJECTS),
    reason: fc.constantFrom('policy' as const, 'overpaid' as const),
    mood,
  }),
  fc.record({
    do: fc.constant('refund-result' as const),
    reversal: index,
    ip: fc.constantFrom(TRUSTED_IP, TRUSTED_IP, FOREIGN_IP),
    times: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({
    do: fc.constant('refund-status' as const),
    question: index,
    ip: fc.constantFrom(TRUSTED_IP, TRUSTED_IP, FOREIGN_IP),
  }),
  fc.record({ do: fc.constant('reconcile' as const) }),
] as const;
export const refundStep = fc.oneof(...refundSteps);

/** What people, the network and M-Pesa may do next. */
export const step = fc.oneof(
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
  fc.record({ do: fc.constant('silence' as const), queries: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ do: fc.constant('withdraw' as const), subject: fc.constantFrom(...SUBJECTS) }),
  ...refundSteps,
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Lets it happen. */
export async function take(bench: PaymentsBench, one: Step): Promise<void> {
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
        await bench.reversalResult(reversal.resultToken, gateway.reversalResultOf(reversal), one.ip);
      }
      return;
    }
    case 'refund-status': {
      const question = gateway.questions[one.question];
      if (!question) return;
      await bench.statusResult(question.resultToken, gateway.statusResultOf(question), one.ip);
      return;
    }
    case 'reconcile':
      return work((trx) => bench.kernel.outbox.enqueue(trx, Reconcile, {}));
  }
}

async function refusalsAreFine(promise: Promise<unknown>): Promise<void> {
  try {
    await promise;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
