import {
  PRICE,
  THURSDAY_TEN,
  TODAY_LATE,
  visitWorld,
  type VisitWorld,
} from '../../../../tests/support/visit-world';
import type { Visit } from '../../../scheduling/server/face';
import { subjectOf } from './context';
import { onPaymentSettled } from './on-payment-settled';

let world: VisitWorld;
beforeEach(async () => {
  world = await visitWorld();
});
afterEach(() => world.drop());

async function earned(): Promise<number> {
  const doctor = (await world.payments.balances(world.knex)).find(
    ({ account }) => account === 'doctor_payable',
  );
  return (doctor?.creditCents ?? 0) - (doctor?.debitCents ?? 0);
}

describe('paid twice', () => {
  async function twoPrompts(): Promise<Visit> {
    const visit = await world.book();
    await world.minutes(3);
    await world.fail('1037');
    await world.retry(visit);
    return visit;
  }

  test('the surplus goes back and nothing else; the visit stands', async () => {
    const visit = await twoPrompts();
    await world.pay(1);
    await world.pay(0);
    await world.reversalsDone();
    expect((await world.visit(visit)).status).toBe('confirmed');
    expect(world.told.slice(1)).toEqual([
      `visit-confirmed ${PRICE}`,
      `refund-started ${PRICE}`,
      `refund-done ${PRICE}`,
    ]);
    expect(world.gateway.tillCents()).toBe(PRICE);
  });

  test('and called off in time: each message names what is on its way because of it', async () => {
    const visit = await twoPrompts();
    await world.pay(1);
    await world.pay(0);
    await world.reversalsDone();
    world.told.splice(0);
    await world.cancel(visit, 'patient');
    await world.reversalsDone();
    expect(world.told).toEqual([`visit-cancelled-refund ${PRICE}`, `refund-done ${PRICE}`]);
    expect(world.gateway.tillCents()).toBe(0);
  });

  test('the second time after a cancellation in time: both go back, one message each', async () => {
    const visit = await twoPrompts();
    await world.pay(1);
    await world.cancel(visit, 'patient');
    await world.pay(0);
    await world.reversalsDone();
    expect(world.told.slice(2)).toEqual([
      `visit-cancelled-refund ${PRICE}`,
      `refund-started ${PRICE}`,
      `refund-done ${PRICE}`,
      `refund-done ${PRICE}`,
    ]);
    expect(world.gateway.tillCents()).toBe(0);
  });

  test('the second time after a late cancellation: the fee is kept, the surplus goes back', async () => {
    const visit = await twoPrompts();
    await world.pay(1);
    world.clock.set(new Date(THURSDAY_TEN.getTime() - 3_600_000));
    await world.cancel(visit, 'patient');
    await world.pay(0);
    await world.reversalsDone();
    expect(world.told.slice(-3)).toEqual([
      'visit-cancelled',
      `refund-started ${PRICE}`,
      `refund-done ${PRICE}`,
    ]);
    expect(world.gateway.tillCents()).toBe(PRICE);
    expect(await earned()).toBe(PRICE);
  });

  test('after the hold: the order in which the two are worked off does not matter', async () => {
    const visit = await twoPrompts();
    world.gateway.silentQueries = 10_000;
    await world.minutes(12);
    expect((await world.visit(visit)).status).toBe('expired');
    const subject = subjectOf(visit);
    for (const index of [0, 1]) {
      world.gateway.pay(world.prompt(index));
      await world.deliver(index);
    }
    // The second is worked off before the first, as happens between processes and after a retry.
    await world.runJobsBut('workflows.on-payment-settled');
    expect((await world.visit(visit)).status).toBe('expired');
    await world.knex.transaction((trx) => onPaymentSettled(world.journeys, trx, { subject }));
    await world.reversalsDone();
    expect((await world.visit(visit)).status).toBe('confirmed');
    expect(world.gateway.tillCents()).toBe(PRICE);
  });
});

describe('paid by hand', () => {
  test('in full, the visit is confirmed without a prompt being answered', async () => {
    const visit = await world.book();
    await world.fail('1032');
    await world.payByHand(visit, PRICE);
    expect((await world.visit(visit)).status).toBe('confirmed');
    expect(world.told.at(-1)).toBe(`visit-confirmed ${PRICE}`);
  });

  test('in part, a failed prompt asks for the rest', async () => {
    const visit = await world.book();
    await world.payByHand(visit, 50_000);
    await world.fail('1032');
    expect(world.told).toEqual(['payment-failed 100000']);
  });

  test('in part, and no more until the hold is over: the part goes back', async () => {
    const visit = await world.book();
    await world.fail('1032');
    await world.payByHand(visit, 50_000);
    await world.minutes(12);
    await world.reversalsDone();
    expect(world.told.slice(1)).toEqual(['hold-lapsed', 'refund-started 50000', 'refund-done 50000']);
    expect(world.gateway.tillCents()).toBe(0);
  });

  test('in part, and called off too late: what was not the fee goes back', async () => {
    const visit = await world.book(TODAY_LATE);
    await world.fail('1032');
    await world.payByHand(visit, 50_000);
    await world.cancel(visit, 'patient');
    await world.reversalsDone();
    expect(world.told.slice(1)).toEqual(['visit-cancelled', 'refund-started 50000', 'refund-done 50000']);
    expect(world.gateway.tillCents()).toBe(0);
    expect(await earned()).toBe(0);
  });
});
