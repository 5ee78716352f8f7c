import { paymentsBench, type PaymentsBench } from '../../../tests/support/payments';
import { checkAgainstTill } from '../../../tests/support/money-checks';
import {
  OTHER,
  OTHER_PHONE,
  PRICE,
  strayMoney,
  SUBJECT,
  type StrayMoney,
} from '../../../tests/support/stray-money';
import { moneyFigures } from './store/day-figures';

let bench: PaymentsBench;
let money: StrayMoney;
afterEach(() => bench.drop());

/** Two visits with a prompt each, at a clinic that is paid like this. */
async function open(transactionType: 'CustomerPayBillOnline' | 'CustomerBuyGoodsOnline'): Promise<void> {
  bench = await paymentsBench({ settings: { transactionType } });
  money = strayMoney(bench);
  await money.ask();
  await money.ask(OTHER, OTHER_PHONE);
  bench.gateway.fail(money.prompt(1), '1032');
}
/** A till's confirmation names no account, so the money of the first prompt lies in suspense. */
async function confirmedWithoutAccount(): Promise<string> {
  const told = JSON.parse(bench.gateway.confirmationOf(money.prompt())) as Record<string, unknown>;
  await bench.c2b(JSON.stringify({ ...told, BillRefNumber: '' }));
  await bench.runJobs();
  return (await bench.knex('mpesa_deposits').first<{ id: string }>('id')).id;
}
/** Time for our own queries, which bring no receipt. */
async function asked(): Promise<void> {
  for (let n = 0; n < 4; n += 1) {
    bench.clock.advance(40_000);
    await bench.runJobs();
  }
}
const OF_PROMPT = { status: 409, code: 'deposit_of_prompt' };

test.each(['before', 'after'])(
  'at a till, money that our query has proven %s its confirmation is given to no other visit and not sent back',
  async (when) => {
    await open('CustomerBuyGoodsOnline');
    bench.gateway.pay(money.prompt());
    if (when === 'before') await asked();
    const deposit = await confirmedWithoutAccount();
    if (when === 'after') await asked();
    const states = await bench.knex('mpesa_attempts').orderBy('state').pluck('state');
    expect(states).toEqual(['failed', 'paid_unreceipted']);
    await expect(money.assign(deposit, OTHER)).rejects.toMatchObject(OF_PROMPT);
    await expect(money.sendBack(deposit)).rejects.toMatchObject(OF_PROMPT);
    await expect(bench.face.movable(bench.knex, deposit)).rejects.toMatchObject(OF_PROMPT);
    expect((await bench.find(OTHER)).paidCents).toBe(0);
  },
);

test('at a till, nothing is given away while a prompt of this amount has no answer yet', async () => {
  await open('CustomerBuyGoodsOnline');
  const { deposit } = await money.astray(PRICE, '');
  await expect(money.assign(deposit, OTHER)).rejects.toMatchObject(OF_PROMPT);
  bench.gateway.fail(money.prompt(), '1032');
  await asked();
  expect(await money.assign(deposit, OTHER)).toBe('assigned');
});

test('at a till, money of another amount, or of another day, is no such money', async () => {
  await open('CustomerBuyGoodsOnline');
  bench.gateway.pay(money.prompt());
  await asked();
  expect(await money.assign((await money.astray(50_000, '')).deposit, OTHER)).toBe('assigned');
  bench.clock.advance(25 * 3_600_000);
  await money.sendBack((await money.astray(PRICE, '')).deposit);
  expect(bench.gateway.reversals).toHaveLength(1);
});

test('a Pay Bill names the account, so there a prompt is in nobody’s way', async () => {
  await open('CustomerPayBillOnline');
  bench.gateway.pay(money.prompt());
  await asked();
  expect(await money.assign((await money.astray()).deposit, OTHER)).toBe('assigned');
});

test.each(['before', 'after', 'never'])(
  'at a till, a receipt in suspense is its prompt’s once the callback names it; our query came %s',
  async (query) => {
    await open('CustomerBuyGoodsOnline');
    bench.gateway.pay(money.prompt());
    if (query === 'before') await asked();
    const deposit = await confirmedWithoutAccount();
    if (query === 'after') await asked();
    await bench.callback(money.prompt().callbackToken, bench.gateway.callbackOf(money.prompt()));
    await bench.runJobs();
    expect(await bench.find(SUBJECT)).toMatchObject({ state: 'paid', paidCents: PRICE });
    expect([await money.owed('suspense'), await money.owed('patient_credit:7')]).toEqual([0, PRICE]);
    expect(await money.kinds()).toEqual([]);
    // What came in and went back, as the clinic's figures have it.
    const day = { day: 'all', from: new Date(0), to: new Date('2100-01-01T00:00:00Z') };
    expect(await moneyFigures.read(bench.knex, 1, [day])).toEqual([{ received: PRICE, refunded: 0 }]);
    await expect(money.assign(deposit, OTHER)).rejects.toMatchObject({ code: 'deposit_assigned' });
    await expect(money.sendBack(deposit)).rejects.toMatchObject({ code: 'deposit_assigned' });
    // It goes back as the visit's money, once.
    await bench.work((trx) => bench.face.requestRefund(trx, { subject: SUBJECT, reason: 'person' }));
    await bench.runJobs();
    await money.reversalResult();
    expect(bench.gateway.reversals).toHaveLength(1);
    expect(await money.owed('patient_credit:7')).toBe(0);
    await checkAgainstTill(bench, true);
  },
);

test('at a till, a receipt that is on its way back is left to a person', async () => {
  await open('CustomerBuyGoodsOnline');
  // It was told as failed first, so its money was nobody's for a while.
  bench.gateway.fail(money.prompt(), '1032');
  await asked();
  bench.gateway.pay(money.prompt());
  await money.sendBack(await confirmedWithoutAccount());
  await bench.callback(money.prompt().callbackToken, bench.gateway.callbackOf(money.prompt()));
  await bench.runJobs();
  const said = await bench.knex('mpesa_verdicts').where({ source: 'callback' }).pluck('alerts');
  expect(said.join()).toContain('receipt_reuse');
});
