import { THURSDAY_TEN, visitWorld, PRICE, type VisitWorld } from '../../../../tests/support/visit-world';
import { paymentTotals } from './payment-totals';

let world: VisitWorld;
beforeEach(async () => {
  world = await visitWorld();
});
afterEach(() => world.drop());

test('sums of a clinic and a span, by state; nothing of other clinics or days', async () => {
  await world.book();
  await world.pay();
  const now = world.clock.now();
  const span = { from: new Date(now.getTime() - 3_600_000), to: new Date(now.getTime() + 3_600_000) };
  const paid = { state: 'paid', count: 1, amountCents: PRICE, paidCents: PRICE, refundedCents: 0 };
  expect(await paymentTotals(world.knex, 1, span)).toEqual([paid]);
  expect(await paymentTotals(world.knex, 2, span)).toEqual([]);
  expect(await paymentTotals(world.knex, 1, { from: span.to, to: THURSDAY_TEN })).toEqual([]);
});
