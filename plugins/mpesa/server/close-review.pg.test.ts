import { paymentsBench, type PaymentsBench } from '../../../tests/support/payments';
import { temporaryPostgres } from '../../../tests/support/postgres';
import { PRICE, strayMoney, type StrayMoney } from '../../../tests/support/stray-money';

let bench: PaymentsBench;
let money: StrayMoney;
beforeEach(async () => {
  bench = await paymentsBench({ database: { ...(await temporaryPostgres()), file: '' } });
  money = strayMoney(bench);
});
afterEach(() => bench.drop());

test('closed both ways by several at one moment, while M-Pesa’s own word comes, it ends once in the books', async () => {
  const { deposit } = await money.astray();
  await money.sendBack(deposit);
  await money.reversalResult('4242');
  const { id: refund } = await bench.knex('mpesa_refunds').first<{ id: string }>('id');
  const sent = () =>
    bench.work((trx) => bench.face.closeReview(trx, { refund, outcome: 'sent', code: 'UKR9SENT01' }));
  const notSent = () =>
    bench.work((trx) => bench.face.closeReview(trx, { refund, outcome: 'not-sent', code: null }));
  const outcomes = await Promise.allSettled([sent(), notSent(), money.reversalResult(), sent(), notSent()]);
  for (const one of outcomes) {
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'refund_not_in_review' });
  }
  await bench.runJobs();
  const [state] = await bench.knex('mpesa_refunds').pluck<string[]>('state');
  expect(['done', 'failed']).toContain(state);
  expect(await money.owed('refund_pending')).toBe(0);
  expect(await money.owed('suspense')).toBe(state === 'done' ? 0 : PRICE);
});
