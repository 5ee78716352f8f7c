import { ROOM } from '../../../../tests/support/scheduling';
import {
  PATIENT_ID,
  PRICE,
  THURSDAY_TEN,
  visitWorld,
  type VisitWorld,
} from '../../../../tests/support/visit-world';
import { refusal } from '../../../../tests/support/visit-desk';
import type { Visit } from '../../../scheduling/server/face';
import { bookVisit, bookingOf } from './book-visit';
import { subjectOf } from './context';
import { onPaymentFailed } from './on-payment-failed';

let world: VisitWorld;
beforeEach(async () => {
  world = await visitWorld();
});
afterEach(() => world.drop());

async function journeyState(): Promise<string[]> {
  return world.knex('workflow_journeys').pluck<string[]>('state');
}
async function takenByAnother(startsAt: Date): Promise<void> {
  await world.knex.transaction((trx) =>
    world.scheduling.hold(trx, { ...ROOM, patientId: 8, startsAt, bookedBy: 'clinic' }),
  );
}
/** Paid while the answer is lost, and known only after the hold is over. */
async function payInTheDark(visit: Visit): Promise<void> {
  world.gateway.silentQueries = 10_000;
  world.gateway.pay(world.prompt());
  await world.minutes(12);
  expect((await world.visit(visit)).status).toBe('expired');
}

describe('book-visit', () => {
  test('holds the time, and one prompt goes to the patient’s own phone', async () => {
    const visit = await world.book();
    expect(visit.status).toBe('held');
    expect(world.gateway.prompts).toMatchObject([{ msisdn: '254712345678', amountCents: PRICE }]);
    expect(await journeyState()).toEqual(['open']);
    expect(world.told).toEqual([]);
  });

  test('a refused payment leaves nothing: no hold, no charge, no journey', async () => {
    await world.knex('patients').where({ id: PATIENT_ID }).update({ active: false });
    expect(await refusal(world.book())).toBe('400 phone_invalid');
    for (const table of [
      'appointments',
      'payments',
      'scheduling_occupancy',
      'workflow_journeys',
      'kernel_jobs',
    ]) {
      expect(await world.knex(table).select()).toEqual([]);
    }
  });

  test('its undo gives the time back and takes no more money, once', async () => {
    const visit = await world.book();
    const undo = () => world.knex.transaction((trx) => bookVisit(world.journeys).undo(bookingOf(visit), trx));
    await undo();
    expect((await world.visit(visit)).status).toBe('expired');
    expect((await world.payment(visit)).state).toBe('cancelled');
    expect(await journeyState()).toEqual(['undone']);
    await takenByAnother(THURSDAY_TEN);
    await undo();
    expect(await world.knex('scheduling_occupancy').select()).not.toEqual([]);
  });

  test('a journey that is finished is not undone any more', async () => {
    const visit = await world.book();
    await world.pay();
    await world.knex.transaction((trx) => bookVisit(world.journeys).undo(bookingOf(visit), trx));
    expect((await world.visit(visit)).status).toBe('confirmed');
    expect((await world.payment(visit)).state).toBe('paid');
  });
});

describe('a payment', () => {
  test('confirms the visit; the patient, the doctor and the front desk are told, reminders are planned', async () => {
    const visit = await world.book();
    await world.pay();
    expect((await world.visit(visit)).status).toBe('confirmed');
    expect(world.told).toEqual([`visit-confirmed ${PRICE}`]);
    expect(world.toldStaff).toEqual(['visit-booked-staff']);
    expect(world.planned).toEqual([`plan ${THURSDAY_TEN.toISOString()}`]);
    expect(await journeyState()).toEqual(['finished']);
  });

  test('that is told twice confirms once', async () => {
    await world.book();
    await world.pay();
    await world.deliver();
    await world.runJobs();
    expect(world.told).toHaveLength(1);
  });

  test('keeps the time held while its prompt is on the phone, but not for ever', async () => {
    await world.knex('clinics').update({ hold_minutes: 2 });
    const visit = await world.book();
    const until = (await world.visit(visit)).holdExpiresAt?.getTime() ?? 0;
    const minutes = (until - world.clock.now().getTime()) / 60_000;
    expect(minutes).toBeGreaterThan(2);
    expect(minutes).toBeLessThanOrEqual(6);
  });

  test('that fails while the time is held tells how to pay, for each attempt', async () => {
    const visit = await world.book();
    await world.fail('1032');
    expect(world.told).toEqual([`payment-failed ${PRICE}`]);
    expect((await world.visit(visit)).status).toBe('held');
    await world.minutes(3);
    await world.retry(visit);
    await world.fail('2001', 1);
    expect(world.told).toEqual([`payment-failed ${PRICE}`, `payment-failed ${PRICE}`]);
    await world.minutes(3);
    await world.retry(visit);
    await world.pay(2);
    expect((await world.visit(visit)).status).toBe('confirmed');
  });

  test('that fails when the hold is over gives the time back, and the patient hears it', async () => {
    const visit = await world.book();
    // Known before the hold's own end has been worked off.
    world.clock.set(new Date((await world.visit(visit)).holdExpiresAt?.getTime() ?? 0));
    await world.knex.transaction((trx) =>
      onPaymentFailed(world.journeys, trx, { subject: subjectOf(visit) }),
    );
    await world.runJobs();
    expect((await world.visit(visit)).status).toBe('expired');
    expect((await world.payment(visit)).state).toBe('cancelled');
    expect(world.told).toEqual(['hold-lapsed']);
    expect(await journeyState()).toEqual(['undone']);
  });
});

describe('a hold that nobody pays', () => {
  test('lapses, and the patient is told once', async () => {
    const visit = await world.book();
    world.gateway.silentQueries = 10_000;
    await world.minutes(12);
    expect((await world.visit(visit)).status).toBe('expired');
    expect(world.told.filter((line) => line === 'hold-lapsed')).toHaveLength(1);
    expect(world.toldStaff).toEqual([]);
  });
});

describe('a late payment', () => {
  test('re-books the same time when it is still free, and says that it came late', async () => {
    const visit = await world.book();
    await payInTheDark(visit);
    await world.deliver();
    await world.runJobs();
    expect((await world.visit(visit)).status).toBe('confirmed');
    expect(world.told).toEqual(['hold-lapsed', `payment-late-rebooked ${PRICE}`]);
    expect(world.toldStaff).toEqual(['visit-booked-staff']);
    expect(await journeyState()).toEqual(['rebooked']);
  });

  test('goes back when the time is taken, and each step is told with its amount', async () => {
    const visit = await world.book();
    await payInTheDark(visit);
    await takenByAnother(THURSDAY_TEN);
    await world.deliver();
    await world.reversalsDone();
    expect((await world.visit(visit)).status).toBe('expired');
    expect(world.told).toEqual(['hold-lapsed', `payment-late-refund ${PRICE}`, `refund-done ${PRICE}`]);
    expect(await world.payment(visit)).toMatchObject({ state: 'refunded', refundedCents: PRICE });
    expect(world.gateway.tillCents()).toBe(0);
  });

  test('for a visit that was called off while its prompt was live goes back', async () => {
    const visit = await world.book();
    await world.cancel(visit, 'patient');
    expect(world.told).toEqual(['visit-cancelled']);
    await world.pay();
    await world.reversalsDone();
    expect((await world.visit(visit)).status).toBe('cancelled');
    expect(world.told).toEqual(['visit-cancelled', `refund-started ${PRICE}`, `refund-done ${PRICE}`]);
    expect(world.gateway.tillCents()).toBe(0);
  });

  test('for a visit whose booking was undone goes back', async () => {
    const visit = await world.book();
    await world.knex.transaction((trx) => bookVisit(world.journeys).undo(bookingOf(visit), trx));
    await world.pay();
    await world.reversalsDone();
    expect(world.told).toEqual([`refund-started ${PRICE}`, `refund-done ${PRICE}`]);
    expect(world.gateway.tillCents()).toBe(0);
  });

  test('that was told before a cancellation reached the books is not given back twice', async () => {
    const visit = await world.book();
    // The money is booked, the visit not confirmed yet: the patient is quicker.
    world.gateway.pay(world.prompt());
    await world.deliver();
    await world.cancel(visit, 'patient');
    await world.reversalsDone();
    expect((await world.visit(visit)).status).toBe('cancelled');
    expect(world.gateway.reversals).toHaveLength(1);
    expect(world.gateway.tillCents()).toBe(0);
  });
});
