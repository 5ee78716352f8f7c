import { ROOM, type SchedulingBench } from '../../../tests/support/scheduling';
import { openDesk, refusal, type VisitDesk } from '../../../tests/support/visit-desk';
import { findFreeSlots } from './use-cases/find-free-slots';

const MONDAY_TEN = new Date('2026-12-07T07:00:00Z');
const TUESDAY_TEN = new Date('2026-12-08T07:00:00Z');
const WEDNESDAY_TEN = new Date('2026-12-09T07:00:00Z');
const MINUTE = 60_000;

let bench: SchedulingBench;
let desk: VisitDesk;
let drop: () => Promise<void>;

beforeEach(async () => {
  ({ bench, desk, drop } = await openDesk());
});
afterEach(() => drop());

async function endLicence(ends: string): Promise<void> {
  await bench.knex('identity_licences').where({ practitioner_id: 1 }).delete();
  await bench.knex('identity_licences').insert({
    ...{ id: 'licence-1', practitioner_id: 1, licence_key: 'KMPDC:A1', ends, told: 'none' },
  });
}

test('no time is free and none is held from the day after a licence ends, in the calendar of the clinic', async () => {
  await endLicence('2026-12-08');
  const from = new Date('2026-12-07T06:00:00Z');
  const { slots } = await findFreeSlots(
    bench.parts,
    bench.knex,
    ROOM,
    from,
    new Date('2026-12-12T00:00:00Z'),
  );
  expect(slots.at(-1)?.startsAt).toBe('2026-12-08T13:30:00.000Z');
  await desk.hold(TUESDAY_TEN);
  expect(await refusal(desk.hold(WEDNESDAY_TEN))).toBe('400 time_outside_hours');
  const rest = await bench.scheduling.alternatives(bench.knex, {
    ...{ practitionerId: 1, serviceId: 1, near: WEDNESDAY_TEN, count: 3 },
  });
  expect(rest.every((start) => start < new Date('2026-12-08T21:00:00Z'))).toBe(true);
  // A colleague's times are their own.
  await desk.hold(WEDNESDAY_TEN, { practitioner: 'doctor-2' });
});

test('a visit that was booked beyond it stays, and is moved before it only', async () => {
  const visit = await desk.hold(WEDNESDAY_TEN);
  expect(await desk.confirm(visit)).toBe('confirmed');
  await endLicence('2026-12-08');
  expect((await desk.reload(visit)).status).toBe('confirmed');
  const move = (to: Date): Promise<unknown> => desk.inTrx((trx) => bench.scheduling.move(trx, visit.id, to));
  expect(await refusal(move(new Date('2026-12-10T07:00:00Z')))).toBe('400 time_outside_hours');
  await move(TUESDAY_TEN);
});

test('a time that was given up is not booked again beyond it by a late payment', async () => {
  const visits = [await desk.hold(TUESDAY_TEN), await desk.hold(WEDNESDAY_TEN)];
  bench.clock.advance(10 * MINUTE);
  await bench.runJobs();
  await endLicence('2026-12-08');
  const rebooked: string[] = [];
  for (const { id } of visits) {
    rebooked.push(await desk.inTrx((trx) => bench.scheduling.rebook(trx, id)));
  }
  expect(rebooked).toEqual(['rebooked', 'taken']);
});

test('nor with a practitioner who takes no visits any more', async () => {
  const visit = await desk.hold(TUESDAY_TEN);
  bench.clock.advance(10 * MINUTE);
  await bench.runJobs();
  await bench.knex('practitioners').where({ id: 1 }).update({ active: false });
  expect(await desk.inTrx((trx) => bench.scheduling.rebook(trx, visit.id))).toBe('taken');
});

test('the times come back with another end', async () => {
  await endLicence('2026-12-06');
  expect(await refusal(desk.hold(MONDAY_TEN))).toBe('400 time_outside_hours');
  await endLicence('2027-12-31');
  await desk.hold(MONDAY_TEN);
});
