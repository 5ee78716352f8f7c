import type { DaySpan } from '../../src/kernel/figures';
import { paymentsBench, type PaymentsBench } from '../../tests/support/payments';
import { birthDateOf, bookPastPayment } from './past-details';

const AT = new Date('2026-11-20T09:00:00.000Z');
const PAID = { documentId: 'past', clinicId: 1, patientId: 7, amountCents: 150_000, paidAt: AT };
let bench: PaymentsBench;
beforeEach(async () => {
  bench = await paymentsBench();
});
afterEach(() => bench.drop());

test('a payment of the past is in the books, with its receipt, and in the figures of its day', async () => {
  await bench.work((trx) => bookPastPayment(bench.kernel, trx, { ...PAID, earnedAt: AT }));
  const found = await bench.find('visit:past');
  expect(found).toMatchObject({ state: 'paid', paidCents: 150_000, refundedCents: 0 });
  expect(await bench.knex('mpesa_receipts').pluck('receipt')).toEqual([found.receipt]);
  expect(await bench.face.balances(bench.knex)).toEqual([
    { account: 'doctor_payable', debitCents: 0, creditCents: 150_000 },
    { account: 'mpesa_utility', debitCents: 150_000, creditCents: 0 },
    { account: 'patient_credit:7', debitCents: 150_000, creditCents: 150_000 },
  ]);
  const day: DaySpan = { day: '2026-11-20', from: AT, to: new Date(AT.getTime() + 3_600_000) };
  const figures = await bench.kernel.figures.business.get('money')?.read(bench.knex, 1, [day]);
  expect(figures).toEqual([{ received: 150_000, refunded: 0 }]);
  // Nothing of it waits for anybody.
  expect(await bench.face.unsettled(bench.knex, 1)).toEqual({ found: [], more: false });
});

test('what was paid for a visit that was missed stays the patient’s', async () => {
  await bench.work((trx) => bookPastPayment(bench.kernel, trx, { ...PAID, earnedAt: null }));
  expect(await bench.face.balances(bench.knex)).toContainEqual({
    ...{ account: 'patient_credit:7', debitCents: 0, creditCents: 150_000 },
  });
});

test('days of birth are days, of people of all ages', () => {
  const days = Array.from({ length: 30 }, (_, number) => birthDateOf(number));
  for (const day of days) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
  const years = days.map((day) => Number(day.slice(0, 4)));
  expect([Math.min(...years) < 1960, Math.max(...years) > 2010, Math.max(...years) < 2026]).toEqual([
    true,
    true,
    true,
  ]);
});
