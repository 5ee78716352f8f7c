import { MONDAY_NINE, ROOM, type SchedulingBench } from '../../../tests/support/scheduling';
import { openDesk, refusal, type VisitDesk } from '../../../tests/support/visit-desk';
import type { Visit } from './face';

const TEN = new Date('2026-12-07T07:00:00Z');
const HALF_PAST_TEN = new Date('2026-12-07T07:30:00Z');
const TUESDAY_TEN = new Date('2026-12-08T07:00:00Z');
const MINUTE = 60_000;

let bench: SchedulingBench;
let desk: VisitDesk;
let drop: () => Promise<void>;

beforeEach(async () => {
  ({ bench, desk, drop } = await openDesk());
});
afterEach(() => drop());

describe('holding a time', () => {
  test('takes its buckets until the hold of the clinic runs out', async () => {
    const visit = await desk.hold(TEN);
    expect(visit).toMatchObject({ status: 'held', priceCents: 150_000, channel: 'video', version: 1 });
    expect(visit.endsAt).toEqual(HALF_PAST_TEN);
    expect(visit.holdExpiresAt).toEqual(new Date(MONDAY_NINE.getTime() + 10 * MINUTE));
    expect(visit.reference).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
    expect(await desk.reload(visit)).toEqual(visit);
    expect(await bench.scheduling.find(bench.knex, { documentId: visit.documentId })).toEqual(visit);
    expect(await desk.bucketsOf(visit)).toBe(6);
    expect(await desk.events()).toEqual(['visit.held']);
  });

  test('that overlaps another visit is refused by the database, with other times', async () => {
    await desk.hold(TEN);
    const overlapping = new Date('2026-12-07T07:15:00Z');
    const wish = {
      ...ROOM,
      service: 'visit-45',
      patientId: 8,
      startsAt: overlapping,
      bookedBy: 'patient',
    } as const;
    const attempt = bench.scheduling.withAlternatives(() =>
      desk.inTrx((trx) => bench.scheduling.hold(trx, wish)),
    );
    await expect(attempt).rejects.toMatchObject({
      status: 409,
      code: 'slot_taken',
      details: {
        constraint: 'scheduling_occupancy_one_visit_per_bucket_and_lane',
        alternatives: ['2026-12-07T08:00:00.000Z', '2026-12-07T10:00:00.000Z', '2026-12-07T10:45:00.000Z'],
      },
    });
    expect(await bench.knex('appointments').count({ n: '*' })).toEqual([{ n: 1 }]);
    expect(await bench.kernel.counters.text()).toContain('daktari_double_bookings_refused_total 1');
  });

  test('of another doctor at the same time is no conflict', async () => {
    await desk.hold(TEN);
    await expect(desk.hold(TEN, { practitioner: 'doctor-2' })).resolves.toMatchObject({ practitionerId: 2 });
  });

  test.each([
    ['2026-12-07T05:00:00Z', {}, '400 time_in_past'],
    ['2026-12-07T06:10:00Z', {}, '400 time_too_soon'],
    ['2026-12-07T07:05:00Z', {}, '400 time_off_grid'],
    ['2026-12-07T09:00:00Z', {}, '400 time_outside_hours'],
    ['2026-12-12T07:00:00Z', {}, '400 time_outside_hours'],
    ['2027-01-05T07:00:00Z', {}, '400 time_too_far'],
    ['2026-12-07T07:00:00Z', { service: 'visit-20' }, '400 service_not_offered'],
    ['2026-12-07T07:00:00Z', { service: 'visit-45', practitioner: 'doctor-2' }, '400 service_not_offered'],
    ['2026-12-07T07:00:00Z', { service: 'nothing' }, '404 not_found'],
    ['2026-12-07T07:00:00Z', { practitioner: 'nobody' }, '404 not_found'],
  ])('at %s with %j: %s, and nothing is stored', async (startsAt, wish, expected) => {
    expect(await refusal(desk.hold(new Date(startsAt), wish))).toBe(expected);
    expect(await bench.knex('appointments').select('id')).toEqual([]);
    expect(await desk.events()).toEqual([]);
  });

  test('keeps to the overrides of the day', async () => {
    const override = { practitioner_id: 1, date: '2026-12-08' };
    await bench
      .knex('scheduling_date_overrides')
      .insert({ ...override, opens_at: '18:00', closes_at: '19:00' });
    expect(await refusal(desk.hold(TUESDAY_TEN))).toBe('400 time_outside_hours');
    await expect(desk.hold(new Date('2026-12-08T15:30:00Z'))).resolves.toMatchObject({ status: 'held' });
    await bench.knex('scheduling_date_overrides').insert({ ...override, closed: true });
    expect(await refusal(desk.hold(new Date('2026-12-08T15:00:00Z')))).toBe('400 time_outside_hours');
  });
});

describe('a hold', () => {
  test('expires when its time is up, and tells so once', async () => {
    const visit = await desk.hold(TEN);
    bench.clock.advance(9 * MINUTE);
    await bench.runJobs();
    expect((await desk.reload(visit)).status).toBe('held');
    bench.clock.advance(MINUTE);
    await bench.runJobs();
    expect(await desk.reload(visit)).toMatchObject({ status: 'expired', holdExpiresAt: null, version: 2 });
    expect(await desk.bucketsOf(visit)).toBe(0);
    expect(await desk.events()).toEqual(['visit.held', 'visit.hold-expired']);
  });

  test('that is over gives way to whoever takes the time, without waiting for any job', async () => {
    const late = await desk.hold(TEN);
    bench.clock.advance(10 * MINUTE);
    const next = await desk.hold(TEN);
    expect((await desk.reload(late)).status).toBe('expired');
    expect(next.status).toBe('held');
    await bench.runJobs();
    expect(await desk.events()).toEqual(['visit.held', 'visit.held', 'visit.hold-expired']);
  });

  test('stays while a payment attempt is live, and never gets shorter', async () => {
    const visit = await desk.hold(TEN);
    const until = new Date(MONDAY_NINE.getTime() + 25 * MINUTE);
    await desk.inTrx((trx) => bench.scheduling.keepHold(trx, visit.id, until));
    await desk.inTrx((trx) => bench.scheduling.keepHold(trx, visit.id, MONDAY_NINE));
    bench.clock.advance(24 * MINUTE);
    await bench.runJobs();
    expect(await refusal(desk.hold(TEN))).toBe('409 slot_taken');
    bench.clock.advance(MINUTE);
    await bench.runJobs();
    expect((await desk.reload(visit)).status).toBe('expired');
  });

  test('can be extended once', async () => {
    const visit = await desk.hold(TEN);
    bench.clock.advance(6 * MINUTE);
    const extended = await desk.inTrx((trx) => bench.scheduling.extendHold(trx, visit.id));
    expect(extended.holdExpiresAt).toEqual(new Date(MONDAY_NINE.getTime() + 16 * MINUTE));
    expect(await desk.reload(visit)).toEqual(extended);
    const again = (): Promise<Visit> => desk.inTrx((trx) => bench.scheduling.extendHold(trx, visit.id));
    expect(await refusal(again())).toBe('409 hold_already_extended');
    bench.clock.advance(10 * MINUTE);
    expect(await refusal(again())).toBe('409 hold_expired');
    await bench.runJobs();
    expect(await refusal(again())).toBe('409 hold_expired');
  });

  test('is forgotten ninety days after its time, and not before', async () => {
    const visit = await desk.hold(TEN);
    await desk.confirm(visit);
    const [, sweep] = bench.kernel.sweeps.entries()[0] ?? [];
    const sweepAfter = (days: number) =>
      desk.inTrx((trx) => Promise.resolve(sweep?.(trx, new Date(TEN.getTime() + days * 86_400_000))));
    await sweepAfter(90);
    expect(await desk.bucketsOf(visit)).toBe(6);
    await sweepAfter(91);
    expect(await desk.bucketsOf(visit)).toBe(0);
  });

  test('can be given back in silence', async () => {
    const visit = await desk.hold(TEN);
    await desk.inTrx((trx) => bench.scheduling.release(trx, visit.id));
    expect((await desk.reload(visit)).status).toBe('expired');
    expect(await desk.bucketsOf(visit)).toBe(0);
    expect(await desk.events()).toEqual(['visit.held']);
  });
});

describe('confirming', () => {
  test('makes the time the patient’s for good, once', async () => {
    const visit = await desk.hold(TEN);
    expect(await desk.confirm(visit)).toBe('confirmed');
    expect(await desk.confirm(visit)).toBe('already');
    bench.clock.advance(30 * MINUTE);
    await bench.runJobs();
    expect(await desk.reload(visit)).toMatchObject({ status: 'confirmed', holdExpiresAt: null, version: 2 });
    expect(await refusal(desk.hold(TEN))).toBe('409 slot_taken');
    expect(await desk.events()).toEqual(['visit.confirmed', 'visit.held']);
    await desk.inTrx((trx) => bench.scheduling.release(trx, visit.id));
    expect((await desk.reload(visit)).status).toBe('confirmed');
  });

  test('still works on a hold that is over while nobody has cleared it away', async () => {
    const visit = await desk.hold(TEN);
    bench.clock.advance(11 * MINUTE);
    expect(await desk.confirm(visit)).toBe('confirmed');
    expect(await refusal(desk.hold(TEN))).toBe('409 slot_taken');
  });

  test('comes too late for a hold that is gone or a visit that was called off', async () => {
    const visit = await desk.hold(TEN);
    bench.clock.advance(10 * MINUTE);
    await bench.runJobs();
    expect(await desk.confirm(visit)).toBe('lapsed');
    const other = await desk.hold(TUESDAY_TEN);
    await desk.inTrx((trx) => bench.scheduling.cancel(trx, other.id, { by: 'patient' }));
    expect(await desk.confirm(other)).toBe('lapsed');
    expect(await desk.inTrx((trx) => bench.scheduling.rebook(trx, other.id))).toBe('not-lapsed');
  });
});

describe('a late payment', () => {
  const rebook = (visit: Visit): Promise<string> =>
    desk.inTrx((trx) => bench.scheduling.rebook(trx, visit.id));

  async function lapsed(): Promise<Visit> {
    const visit = await desk.hold(TEN);
    bench.clock.advance(10 * MINUTE);
    await bench.runJobs();
    return visit;
  }

  test('re-books the same time when it is still free', async () => {
    const visit = await lapsed();
    expect(await rebook(visit)).toBe('rebooked');
    expect(await desk.bucketsOf(visit)).toBe(6);
    expect((await desk.reload(visit)).status).toBe('confirmed');
    expect(await rebook(visit)).toBe('not-lapsed');
    expect(await desk.events()).toEqual(['visit.confirmed', 'visit.held', 'visit.hold-expired']);
  });

  test('finds the time taken, and the rest of its transaction goes through', async () => {
    const visit = await lapsed();
    await desk.hold(TEN);
    const outcome = await desk.inTrx(async (trx) => {
      const rebooked = await bench.scheduling.rebook(trx, visit.id);
      await trx('clinics').where({ id: 1 }).update({ name: 'written after the refusal' });
      return rebooked;
    });
    expect(outcome).toBe('taken');
    expect(await bench.knex('clinics').first('name')).toEqual({ name: 'written after the refusal' });
    expect((await desk.reload(visit)).status).toBe('expired');
  });

  test('re-books over a hold that is over', async () => {
    const visit = await lapsed();
    const rival = await desk.hold(TEN);
    bench.clock.advance(10 * MINUTE);
    expect(await rebook(visit)).toBe('rebooked');
    expect((await desk.reload(rival)).status).toBe('expired');
  });

  test('cannot bring back a time that has begun', async () => {
    const visit = await lapsed();
    bench.clock.set(TEN);
    expect(await rebook(visit)).toBe('taken');
  });
});
