import { readFileSync } from 'node:fs';
import { c2bText, type Prompt } from '../../../tests/support/fake-gateway';
import { C2B_TOKEN, paymentsBench, type PaymentsBench } from '../../../tests/support/payments';

const SUBJECT = 'visit:one';
const MSISDN = '254712345678';
/** By its message: a driver's error class may come from another test file's realm. */
const REFUSED = { message: expect.stringContaining('append-only') as string };

let bench: PaymentsBench;
beforeEach(async () => {
  bench = await paymentsBench();
});
afterEach(() => bench.drop());

async function ask(): Promise<void> {
  const request = { subject: SUBJECT, amountCents: 150_000, msisdn: MSISDN, patientId: 7, clinicId: 1 };
  await bench.work((trx) => bench.face.requestPayment(trx, request));
  await bench.runJobs();
}
function prompt(): Prompt {
  const [found] = bench.gateway.prompts;
  if (!found) throw new Error('no prompt');
  return found;
}
async function pay(): Promise<void> {
  bench.gateway.pay(prompt());
  await bench.callback(prompt().callbackToken, bench.gateway.callbackOf(prompt()));
  await bench.runJobs();
}

describe('what is kept', () => {
  test.each([
    'mpesa_provider_events',
    'mpesa_verdicts',
    'mpesa_receipts',
    'mpesa_deposits',
    'ledger_entries',
    'ledger_postings',
  ])('%s refuses changes and deletions', async (table) => {
    await ask();
    await pay();
    await bench.c2b(bench.gateway.confirmationOf(bench.gateway.payByHand('nobody', 100)));
    await bench.runJobs();
    const column = Object.keys((await bench.knex(table).first()) as object)[0] ?? 'id';
    await expect(bench.knex(table).update({ [column]: 'x' })).rejects.toMatchObject(REFUSED);
    await expect(bench.knex(table).delete()).rejects.toMatchObject(REFUSED);
  });

  test('neither the phone nor what the provider wrote stands readable in the database, nor in the log', async () => {
    await ask();
    bench.gateway.fail(prompt(), '1032');
    const text = bench.gateway.callbackOf(prompt()).replace('"text"', '"CANARY Amina Wanjiku 254712345678"');
    await bench.callback(prompt().callbackToken, text);
    await bench.c2b(c2bText({ receipt: 'UK00000009', reference: 'CANARY', amountCents: 100 }));
    await bench.runJobs();
    const bytes = readFileSync(bench.file);
    for (const secret of [MSISDN, '0712345678', 'CANARY', 'Amina'])
      expect(bytes.includes(secret)).toBe(false);
    const log = JSON.stringify(bench.logged);
    for (const secret of [MSISDN, prompt().callbackToken, C2B_TOKEN]) expect(log).not.toContain(secret);
  });

  test('an unknown token is not kept', async () => {
    expect(await bench.callback('0123456789abcdef0123456789abcdef', '{}')).toBe('unknown-token');
    expect(await bench.knex('mpesa_provider_events')).toEqual([]);
  });
});
