import type { DaySpan } from '../../../src/kernel/figures';
import type { Prompt } from '../../../tests/support/fake-gateway';
import { paymentsBench, type PaymentsBench } from '../../../tests/support/payments';
import { strayMoney } from '../../../tests/support/stray-money';
import { noteFailed, notePaid } from './use-cases/note-outcome';

const request = {
  subject: 'visit:one',
  amountCents: 150_000,
  msisdn: '254712345678',
  patientId: 7,
  clinicId: 1,
};

let bench: PaymentsBench;
beforeEach(async () => {
  bench = await paymentsBench();
});
afterEach(() => bench.drop());

async function ask(changes: Partial<typeof request> = {}): Promise<Prompt> {
  await bench.work((trx) => bench.face.requestPayment(trx, { ...request, ...changes }));
  await bench.runJobs();
  const prompt = bench.gateway.prompts.at(-1);
  if (!prompt) throw new Error('no prompt');
  return prompt;
}
async function tell(prompt: Prompt): Promise<void> {
  await bench.callback(prompt.callbackToken, bench.gateway.callbackOf(prompt));
  await bench.runJobs();
}
function counted(name: string): Record<string, number> {
  const tallies = bench.kernel.counters.tally().filter((tally) => tally.name === name);
  return Object.fromEntries(
    tallies.map(({ labels, counts }) => [
      Object.values(labels).join(' '),
      counts.reduce((sum, n) => sum + n, 0),
    ]),
  );
}
async function chargeId(): Promise<string> {
  const row = await bench.knex('payments').first<{ document_id: string }>('document_id');
  return row.document_id;
}
const days: DaySpan[] = ['2026-11-22', '2026-11-23'].map((day) => ({
  day,
  from: new Date(`${day}T00:00:00+03:00`),
  to: new Date(new Date(`${day}T00:00:00+03:00`).getTime() + 86_400_000),
}));

describe('what payments show of themselves', () => {
  test('money is counted once however often it is told, with the time since the prompt', async () => {
    const prompt = await ask();
    bench.clock.advance(12_000);
    bench.gateway.pay(prompt);
    await tell(prompt);
    await tell(prompt);
    expect(counted('payment_outcomes')).toEqual({ paid: 1 });
    const settled = bench.kernel.counters.tally().find(({ name }) => name === 'payment_settle_seconds');
    expect(settled).toMatchObject({ seconds: 12 });
  });

  test('a prompt that ends without money is counted by its reason, once', async () => {
    const prompt = await ask();
    bench.gateway.fail(prompt, '1032');
    await tell(prompt);
    await tell(prompt);
    expect(counted('payment_outcomes')).toEqual({ cancelled: 1 });
  });

  test('an attempt that has ended before is not counted again, whoever tells it', async () => {
    const prompt = await ask();
    bench.gateway.fail(prompt, '1032');
    await tell(prompt);
    const [failed] = await bench.parts.attempts.ofCharge(bench.knex, await chargeId());
    if (!failed) throw new Error('no attempt');
    noteFailed(bench, failed, '1037');
    notePaid(bench, { ...failed, settledAt: bench.clock.now(), receipt: 'RKTQDM7W6S' });
    expect(counted('payment_outcomes')).toEqual({ cancelled: 1 });
  });

  test('calls to the gateway are timed, and that it is out of reach is a failure', async () => {
    await ask();
    expect(counted('outside_call_seconds')).toEqual({ 'mpesa ok': 1 });
    bench.gateway.moods.push('lost');
    await ask({ subject: 'visit:two', msisdn: '254722000111' });
    expect(counted('outside_call_seconds')['mpesa failed']).toBe(1);
  });

  test('open prompts are a level', async () => {
    await ask();
    const read = bench.kernel.figures.samples.get('payments_waiting');
    expect(await read?.read(bench.knex, bench.clock.now())).toEqual([{ value: 1 }]);
  });

  test('a clinic sees what it took in and gave back on each day, and nothing of another clinic', async () => {
    const prompt = await ask();
    bench.gateway.pay(prompt);
    await tell(prompt);
    await bench.work((trx) => bench.face.requestRefund(trx, { subject: request.subject, reason: 'policy' }));
    await bench.runJobs();
    const money = bench.kernel.figures.business.get('money');
    const paid = [
      { received: 0, refunded: 0 },
      { received: 150_000, refunded: 0 },
    ];
    expect(await money?.read(bench.knex, 1, days)).toEqual(paid);
    const [reversal] = bench.gateway.reversals;
    if (!reversal) throw new Error('no reversal');
    await bench.reversalResult(reversal.resultToken, bench.gateway.reversalResultOf(reversal));
    await bench.runJobs();
    expect(await money?.read(bench.knex, 1, days)).toEqual([
      paid[0],
      { received: 150_000, refunded: 150_000 },
    ]);
    expect(await money?.read(bench.knex, 2, days)).toEqual([
      { received: 0, refunded: 0 },
      { received: 0, refunded: 0 },
    ]);
  });

  test('money that was nobody’s is received by the clinic to whose visit it is given, and once', async () => {
    const stray = strayMoney(bench);
    const money = bench.kernel.figures.business.get('money');
    const ofToday = async (clinic = 1) => (await money?.read(bench.knex, clinic, days))?.[1];
    await stray.ask();
    const { deposit } = await stray.astray();
    expect(await ofToday()).toEqual({ received: 0, refunded: 0 });
    await stray.assign(deposit);
    expect(await ofToday()).toEqual({ received: 150_000, refunded: 0 });
    expect(await ofToday(2)).toEqual({ received: 0, refunded: 0 });
    await bench.work((trx) => bench.face.requestRefund(trx, { subject: request.subject, reason: 'policy' }));
    await bench.runJobs();
    await stray.reversalResult();
    expect(await ofToday()).toEqual({ received: 150_000, refunded: 150_000 });
    // What goes back to whoever paid it was never received.
    const other = await stray.astray();
    await stray.sendBack(other.deposit);
    await stray.reversalResult();
    expect(await ofToday()).toEqual({ received: 150_000, refunded: 150_000 });
  });
});
