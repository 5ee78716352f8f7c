import fc from 'fast-check';
import { comeToRest, tellAll } from '../../../tests/support/money-checks';
import { paymentsBench } from '../../../tests/support/payments';
import { OTHER, OTHER_PHONE, strayMoney, SUBJECT } from '../../../tests/support/stray-money';

const RUNS = Number(process.env.MODEL_RUNS ?? 30);
const ACTS = [
  ...['tell', 'assign', 'assign-other', 'pay', 'callback', 'twin', 'query'],
  ...['send-back', 'send-back', 'refuse', 'deny', 'result', 'refund'],
  ...['unset', 'unclear', 'close', 'close-wrongly'],
] as const;

/** Where the deposit is, as the books and the rows have it: each a way of being in one place. */
interface Places {
  suspense: number;
  assigned: number;
  sentBack: number;
}

test('whatever is told, given, sent back or lost in whatever order, money is in one place, and none counts twice or is lost', async () => {
  const act = fc.constantFrom(...ACTS);
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
      const run = await start();
      try {
        for (const one of acts) {
          await run.take(one);
          await run.check();
        }
        await run.rest();
        await run.check();
        await run.checkEnd();
      } finally {
        await run.bench.drop();
      }
    }),
    { numRuns: RUNS },
  );
});

async function start() {
  const bench = await paymentsBench();
  const money = strayMoney(bench);
  await money.ask();
  await money.ask(OTHER, OTHER_PHONE);
  const prompt = money.prompt();
  const { deposit, paid } = await money.astray();
  const { gateway, knex, face } = bench;

  // Refused where it is elsewhere already, or the charge is paid.
  const tried = (doing: Promise<unknown>): Promise<void> =>
    doing.then(
      () => undefined,
      (error: unknown) => expect(error).toMatchObject({ status: 409 }),
    );

  async function take(act: (typeof ACTS)[number]): Promise<void> {
    switch (act) {
      case 'tell':
        return money.tell(paid);
      case 'assign':
        return tried(money.assign(deposit));
      case 'assign-other':
        return tried(money.assign(deposit, OTHER));
      case 'send-back':
        return tried(money.sendBack(deposit));
      case 'refuse':
        gateway.reversalMoods = ['refuse'];
        return;
      case 'deny':
        // Wrongly: the till has sent it, and its word comes later.
        if (gateway.reversals.length > 0) await money.reversalResult('R000002');
        return;
      case 'unset':
        gateway.reversalMoods = ['unset'];
        return;
      case 'unclear':
        // Nobody knows what this code means, so it is left to a person.
        if (gateway.reversals.length > 0) await money.reversalResult('4242');
        return;
      case 'close':
        return money.close();
      case 'close-wrongly':
        return money.close(() => 'not-sent');
      case 'result':
        return results();
      case 'refund':
        await bench.work((trx) => face.requestRefund(trx, { subject: SUBJECT, reason: 'person' }));
        await bench.runJobs();
        return;
      case 'pay':
        if (prompt.outcome.kind === 'open') gateway.pay(prompt);
        return;
      case 'callback':
        if (prompt.outcome.kind !== 'open')
          await bench.callback(prompt.callbackToken, gateway.callbackOf(prompt));
        await bench.runJobs();
        return;
      case 'twin':
        return prompt.outcome.kind === 'paid' ? money.tell(prompt) : undefined;
      case 'query':
        bench.clock.advance(40_000);
        await bench.runJobs();
        return;
    }
  }

  async function results(): Promise<void> {
    for (const reversal of gateway.reversals.filter(({ moved }) => moved))
      await bench.reversalResult(reversal.resultToken, gateway.reversalResultOf(reversal));
    await bench.runJobs();
  }

  async function places(): Promise<Places> {
    const { amountCents } = paid;
    const assigned = await knex('mpesa_assignments').where({ deposit }).pluck('charge');
    const out = await knex('mpesa_refunds').where({ held_payment: deposit }).whereNull('charge').pluck('id');
    return {
      suspense: (await money.owed('suspense')) / amountCents,
      assigned: assigned.length,
      sentBack: out.length,
    };
  }

  return {
    bench,
    take,
    /** Assigned, sent back or in suspense: never two of these, and never none. */
    check: async () => {
      const { suspense, assigned, sentBack } = await places();
      expect([suspense + assigned + sentBack, [suspense, assigned, sentBack].sort()]).toEqual([1, [0, 0, 1]]);
      expect(await money.owed('refund_pending')).toBeGreaterThanOrEqual(0);
      expect(await money.owed('patient_credit:7')).toBeGreaterThanOrEqual(0);
      // A receipt goes back once, whoever asked.
      const moved = gateway.reversals.filter((one) => one.moved).map(({ receipt }) => receipt);
      expect(new Set(moved).size).toBe(moved.length);
    },
    rest: async () => {
      await comeToRest(bench);
      await tellAll(bench);
      await results();
      await money.close();
      await comeToRest(bench);
    },
    checkEnd: async () => {
      const charges = [await bench.find(SUBJECT), await bench.find(OTHER)];
      const kept = charges.reduce((sum, { paidCents, refundedCents }) => sum + paidCents - refundedCents, 0);
      expect(kept + (await money.owed('suspense'))).toBe(gateway.tillCents());
      expect(await money.owed('patient_credit:7')).toBe(kept);
      expect(await money.owed('refund_pending')).toBe(0);
      expect(bench.told.filter((line) => line === `payment.settled ${SUBJECT}`).length).toBeLessThan(2);
    },
  };
}
