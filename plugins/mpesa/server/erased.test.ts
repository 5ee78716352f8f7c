import { erasePatient } from '../../../tests/support/erase';
import type { Prompt } from '../../../tests/support/fake-gateway';
import { paymentsBench, type PaymentsBench } from '../../../tests/support/payments';

const SUBJECT = 'visit:one';
let bench: PaymentsBench;
beforeEach(async () => {
  bench = await paymentsBench();
  const charge = {
    subject: SUBJECT,
    amountCents: 150_000,
    msisdn: '254712345678',
    patientId: 7,
    clinicId: 1,
  };
  await bench.work((trx) => bench.face.requestPayment(trx, charge));
});
afterEach(async () => {
  jest.restoreAllMocks();
  await bench.drop();
});

const erase = (): Promise<void> => erasePatient(bench.kernel, bench.knex, 'patient-7');

async function prompted(): Promise<Prompt> {
  await bench.runJobs();
  const [prompt] = bench.gateway.prompts;
  if (!prompt) throw new Error('no prompt');
  return prompt;
}
async function pay(prompt: Prompt): Promise<void> {
  bench.gateway.pay(prompt);
  await bench.callback(prompt.callbackToken, bench.gateway.callbackOf(prompt));
}
async function unfinished(): Promise<unknown[]> {
  return bench.knex('kernel_jobs').whereNotNull('last_error').select('name', 'last_error');
}

describe('a patient who is erased', () => {
  test('before the prompt left is asked for nothing, and the payment has failed', async () => {
    await erase();
    await bench.runJobs();
    expect(bench.gateway.prompts).toEqual([]);
    expect(bench.told).toEqual([`payment.failed ${SUBJECT}`]);
    expect(await bench.find(SUBJECT)).toMatchObject({ attempt: { state: 'rejected', code: 'cancelled' } });
    expect(await unfinished()).toEqual([]);
  });

  test('and pays all the same is credited: the books need no name', async () => {
    const prompt = await prompted();
    await erase();
    await pay(prompt);
    await bench.runJobs();
    expect(await bench.find(SUBJECT)).toMatchObject({ state: 'paid', receipt: 'UK00000001' });
    expect(await unfinished()).toEqual([]);
  });

  test('while a message of M-Pesa waits to be read leaves the money to a person', async () => {
    await pay(await prompted());
    await erase();
    await bench.runJobs();
    expect(bench.told).not.toContain(`payment.settled ${SUBJECT}`);
    expect(bench.logged).toContainEqual({
      level: 'warn',
      event: 'payments.alert',
      fields: expect.objectContaining({ code: 'erased', alerts: 'manual' }),
    });
    expect(await unfinished()).toEqual([]);
  });

  test('is given back what is due', async () => {
    await pay(await prompted());
    await bench.runJobs();
    await bench.work((trx) => bench.face.requestRefund(trx, { subject: SUBJECT, reason: 'clinic' }));
    await erase();
    await bench.runJobs();
    for (const reversal of bench.gateway.reversals) {
      await bench.reversalResult(reversal.resultToken, bench.gateway.reversalResultOf(reversal));
    }
    await bench.runJobs();
    expect(await bench.find(SUBJECT)).toMatchObject({ state: 'refunded', refundedCents: 150_000 });
    expect(await unfinished()).toEqual([]);
  });
});
