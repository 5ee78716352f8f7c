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
  expect(await paymentTotals.ofSpan(world.knex, 1, span)).toEqual([paid]);
  expect(await paymentTotals.ofSpan(world.knex, 2, span)).toEqual([]);
  expect(await paymentTotals.ofSpan(world.knex, 1, { from: span.to, to: THURSDAY_TEN })).toEqual([]);
});

test('what has to go back is summed whenever it was asked for, and of the own clinic alone', async () => {
  const nothing = { count: 0, cents: 0 };
  await world.book();
  await world.pay();
  expect(await paymentTotals.due(world.knex, 1)).toEqual(nothing);
  const longAgo = new Date(world.clock.now().getTime() - 90 * 86_400_000);
  await world.knex('payments').update({ state: 'refund_due', created_at: longAgo, refunded_cents: 20_000 });
  expect(await paymentTotals.due(world.knex, 1)).toEqual({ count: 1, cents: PRICE - 20_000 });
  expect(await paymentTotals.due(world.knex, 2)).toEqual(nothing);
});
