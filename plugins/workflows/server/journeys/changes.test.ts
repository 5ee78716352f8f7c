import { ROOM } from '../../../../tests/support/scheduling';
import {
  PRICE,
  THURSDAY_TEN,
  TODAY_LATE,
  visitWorld,
  type VisitWorld,
} from '../../../../tests/support/visit-world';
import { refusal } from '../../../../tests/support/visit-desk';
import type { Visit } from '../../../scheduling/server/face';
import { completeVisit, markNoShow } from './complete-visit';
import { moveVisit } from './move-visit';
import { refundVisit } from './refund-visit';
import { lateSayer } from './say-late';

let world: VisitWorld;
beforeEach(async () => {
  world = await visitWorld();
});
afterEach(() => world.drop());

const FRIDAY_TEN = new Date('2026-12-11T07:00:00Z');

async function earned(): Promise<number> {
  const doctor = (await world.payments.balances(world.knex)).find(
    ({ account }) => account === 'doctor_payable',
  );
  return (doctor?.creditCents ?? 0) - (doctor?.debitCents ?? 0);
}
async function takenByAnother(startsAt: Date): Promise<void> {
  await world.knex.transaction((trx) =>
    world.scheduling.hold(trx, { ...ROOM, patientId: 8, startsAt, bookedBy: 'clinic' }),
  );
}

describe('refund-visit', () => {
  test('after a late cancellation a person may give the fee back, once', async () => {
    const visit = await world.book();
    await world.pay();
    world.clock.set(new Date(THURSDAY_TEN.getTime() - 2 * 3_600_000));
    const cancelled = await world.cancel(visit, 'patient');
    const give = () => world.knex.transaction((trx) => refundVisit(world.journeys, trx, cancelled, PRICE));
    await give();
    await world.reversalsDone();
    expect(world.told.slice(-2)).toEqual([`refund-started ${PRICE}`, `refund-done ${PRICE}`]);
    expect(world.gateway.tillCents()).toBe(0);
    await expect(give()).rejects.toMatchObject({ status: 409, code: 'refund_not_possible' });
  });

  test('a coming visit is called off instead', async () => {
    const visit = await world.book();
    await world.pay();
    const give = world.knex.transaction((trx) => refundVisit(world.journeys, trx, visit, PRICE));
    await expect(give).rejects.toMatchObject({ status: 409, code: 'refund_not_possible' });
  });
});

describe('cancel-visit', () => {
  test('before the payment: the booking is closed, nothing of it is left to be undone', async () => {
    const visit = await world.book();
    await world.cancel(visit, 'patient');
    expect(await world.knex('workflow_journeys').pluck<string[]>('state')).toEqual(['finished']);
  });

  test('in time: everything goes back, the time is free, all are told', async () => {
    const visit = await world.book();
    await world.pay();
    const cancelled = await world.cancel(visit, 'patient');
    expect(cancelled).toMatchObject({ status: 'cancelled', cancelledBy: 'patient' });
    // The charge is paid until the money has left; what the payer reads says that it goes back.
    const sent = { state: 'paid', refund: { step: 'sent', cents: PRICE } };
    expect(await world.payment(visit)).toMatchObject(sent);
    await world.reversalsDone();
    expect(await world.payment(visit)).toMatchObject({ refund: { step: 'back', cents: PRICE } });
    expect(world.told.slice(1)).toEqual([`visit-cancelled-refund ${PRICE}`, `refund-done ${PRICE}`]);
    expect(world.toldStaff).toEqual(['visit-booked-staff', 'visit-cancelled-staff']);
    expect(world.planned.at(-1)).toBe('cancel');
    expect(world.gateway.tillCents()).toBe(0);
    await takenByAnother(THURSDAY_TEN);
  });

  test('too late: the fee is kept and earned, and the patient is told of no refund', async () => {
    const visit = await world.book();
    await world.pay();
    world.clock.set(new Date(THURSDAY_TEN.getTime() - 23 * 3_600_000));
    await world.cancel(visit, 'patient');
    await world.reversalsDone();
    expect(world.told.slice(1)).toEqual(['visit-cancelled']);
    expect(world.gateway.reversals).toEqual([]);
    expect(await earned()).toBe(PRICE);
  });

  test('too late, with a payment that is booked but has not confirmed yet: the fee is kept all the same', async () => {
    const visit = await world.book(TODAY_LATE);
    world.gateway.pay(world.prompt());
    await world.deliver();
    await world.cancel(visit, 'patient');
    await world.reversalsDone();
    expect((await world.visit(visit)).status).toBe('cancelled');
    const { paidCents, refundedCents } = await world.payment(visit);
    // Whichever was booked first: kept and earned, or withdrawn and given back; never both, never neither.
    expect([0, PRICE]).toContain(world.gateway.tillCents());
    expect(paidCents - refundedCents).toBe(world.gateway.tillCents());
    expect(await earned()).toBe(world.gateway.tillCents());
  });

  test('by the clinic, an hour before: everything goes back', async () => {
    const visit = await world.book();
    await world.pay();
    world.clock.set(new Date(THURSDAY_TEN.getTime() - 3_600_000));
    await world.cancel(visit, 'clinic');
    await world.reversalsDone();
    expect(world.told.slice(1)).toEqual([`visit-cancelled-refund ${PRICE}`, `refund-done ${PRICE}`]);
    expect(world.gateway.tillCents()).toBe(0);
    expect(await earned()).toBe(0);
  });

  test('of a time that was only held: the patient is told, the staff never heard of it', async () => {
    const visit = await world.book();
    await world.cancel(visit, 'patient');
    expect(world.told).toEqual(['visit-cancelled']);
    expect(world.toldStaff).toEqual([]);
    expect((await world.payment(visit)).state).toBe('cancelled');
    expect(await refusal(world.retry(visit))).toBe('409 payment_withdrawn');
  });

  test('twice: the second is refused and moves no money', async () => {
    const visit = await world.book();
    await world.pay();
    await world.cancel(visit, 'patient');
    expect(await refusal(world.cancel(visit, 'clinic'))).toBe('409 visit_already_cancelled');
    await world.reversalsDone();
    expect(world.gateway.reversals).toHaveLength(1);
  });

  test('a failure that arrives after a cancellation says nothing more', async () => {
    const visit = await world.book();
    await world.cancel(visit, 'patient');
    await world.fail('1032');
    expect(world.told).toEqual(['visit-cancelled']);
    expect((await world.visit(visit)).status).toBe('cancelled');
  });
});

describe('move-visit', () => {
  const move = (visit: Visit, by: 'patient' | 'clinic' = 'patient'): Promise<Visit> =>
    world.knex.transaction((trx) => moveVisit(world.journeys, trx, visit, { startsAt: FRIDAY_TEN, by }));

  test('of a confirmed visit plans anew and tells everybody; no new payment', async () => {
    const visit = await world.book();
    await world.pay();
    await move(await world.visit(visit));
    await world.runJobs();
    expect(world.told.slice(1)).toEqual(['visit-moved']);
    expect(world.toldStaff).toEqual(['visit-booked-staff', 'visit-moved-staff']);
    expect(world.planned.slice(-2)).toEqual(['cancel', `plan ${FRIDAY_TEN.toISOString()}`]);
    expect(world.gateway.prompts).toHaveLength(1);
    await takenByAnother(THURSDAY_TEN);
  });

  test('of a held time tells nobody, and the payment confirms the new time', async () => {
    const visit = await world.book();
    await move(visit);
    expect(world.told).toEqual([]);
    await world.pay();
    expect(await world.visit(visit)).toMatchObject({ status: 'confirmed', startsAt: FRIDAY_TEN });
    expect(world.planned.at(-1)).toBe(`plan ${FRIDAY_TEN.toISOString()}`);
  });

  test('at short notice is refused to the patient and allowed to the clinic', async () => {
    const visit = await world.book();
    await world.pay();
    world.clock.set(new Date(THURSDAY_TEN.getTime() - 3_600_000));
    const present = await world.visit(visit);
    expect(await refusal(move(present))).toBe('409 notice_too_short');
    expect((await move(present, 'clinic')).startsAt).toEqual(FRIDAY_TEN);
  });
});

describe('say-late', () => {
  test('tells the doctor and the desk once an answer, and the patient nothing', async () => {
    const visit = await world.book();
    await world.pay();
    world.clock.set(new Date(THURSDAY_TEN.getTime() - 20 * 60_000));
    const sayLate = lateSayer(world.journeys);
    const say = (minutes: 10 | 20) => world.knex.transaction((trx) => sayLate(trx, visit, minutes));
    for (const minutes of [10, 10, 20] as const) await say(minutes);
    expect(world.toldStaff).toEqual(['visit-booked-staff', 'visit-late-staff', 'visit-late-staff']);
    expect(world.told).toHaveLength(1);
    expect(world.planned.at(-1)).toContain('plan');
    expect((await world.visit(visit)).lateMinutes).toBe(20);
  });

  test("fills nobody's mail box: whoever changes their mind time and again is asked to stop", async () => {
    const visit = await world.book();
    await world.pay();
    world.clock.set(new Date(THURSDAY_TEN.getTime() - 20 * 60_000));
    const sayLate = lateSayer(world.journeys);
    const answers = [10, 20, 10, 20, 10, 20] as const;
    const said: string[] = [];
    for (const minutes of answers) {
      const saying = world.knex.transaction(async (trx) =>
        sayLate(trx, await world.journeys.scheduling.lock(trx, visit.id), minutes),
      );
      said.push(
        await saying.then(
          () => 'said',
          (error: unknown) => (error as { code: string }).code,
        ),
      );
    }
    expect(said).toEqual(['said', 'said', 'said', 'said', 'said', 'too_many_requests']);
    expect((await world.visit(visit)).lateMinutes).toBe(10);
  });
});

describe('complete-visit', () => {
  test.each([
    ['a visit that took place', completeVisit, 'completed'],
    ['a visit that the patient missed', markNoShow, 'no_show'],
  ] as const)('%s is closed and earned, once', async (_what, close, status) => {
    const visit = await world.book();
    await world.pay();
    world.clock.set(new Date(THURSDAY_TEN.getTime() + 60_000));
    const end = () => world.knex.transaction((trx) => close(world.journeys, trx, visit));
    expect((await end()).status).toBe(status);
    expect(await earned()).toBe(PRICE);
    expect(await refusal(end())).toBe('409 visit_already_over');
    expect(await earned()).toBe(PRICE);
  });

  test('before it starts it is not over', async () => {
    const visit = await world.book();
    await world.pay();
    const early = world.knex.transaction((trx) => completeVisit(world.journeys, trx, visit));
    expect(await refusal(early)).toBe('409 visit_not_started');
    expect(await earned()).toBe(0);
  });
});
