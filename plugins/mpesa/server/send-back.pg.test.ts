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

test('given to a visit and sent back by several at one moment, unmatched money does one of these, once', async () => {
  await money.ask();
  const { deposit } = await money.astray();
  const back = () => bench.work((trx) => bench.face.sendBack(trx, deposit));
  const give = () => money.assign(deposit);
  const outcomes = await Promise.allSettled([give(), back(), give(), back(), give(), back()]);
  const refusals = outcomes.flatMap((one) =>
    one.status === 'rejected' ? [(one.reason as { code: string }).code] : [],
  );
  for (const code of refusals) expect(['deposit_assigned', 'deposit_sent_back']).toContain(code);
  await bench.runJobs();
  const given = (await bench.knex('mpesa_assignments')).length;
  const sent = (await bench.knex('mpesa_refunds')).length;
  expect([given, sent].sort()).toEqual([0, 1]);
  expect(await money.owed('suspense')).toBe(0);
  expect(await money.owed(given ? 'patient_credit:7' : 'refund_pending')).toBe(PRICE);
});
