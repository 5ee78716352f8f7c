import { AppError } from '../../../src/kernel/errors';
import type { Trx } from '../../../src/kernel/db';
import { temporarySqlite } from '../../../tests/support/sqlite';
import { MONDAY_NINE, ROOM, schedulingBench, type SchedulingBench } from '../../../tests/support/scheduling';
import type { Visit } from './face';

const TEN = new Date('2026-12-07T07:00:00Z');
const HALF_PAST_TEN = new Date('2026-12-07T07:30:00Z');
const TUESDAY_TEN = new Date('2026-12-08T07:00:00Z');
const MINUTE = 60_000;

let bench: SchedulingBench;
let drop: () => Promise<void>;

beforeEach(async () => {
  const sqlite = temporarySqlite();
  drop = sqlite.drop;
  bench = await schedulingBench(sqlite.knex);
});
afterEach(() => drop());

const inTrx = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => bench.knex.transaction(work);
const hold = (startsAt = TEN, wish: Partial<typeof ROOM> = {}): Promise<Visit> =>
  inTrx((trx) =>
    bench.scheduling.hold(trx, { ...ROOM, ...wish, patientId: 7, startsAt, bookedBy: 'patient' }),
  );
const confirm = (visit: Visit): Promise<string> => inTrx((trx) => bench.scheduling.confirm(trx, visit.id));
const reload = async (visit: Visit): Promise<Visit> => {
  const found = await bench.scheduling.find(bench.knex, { id: visit.id });
  if (!found) throw new Error('visit is gone');
  return found;
};
const bucketsOf = async (visit: Visit): Promise<number> =>
  (await bench.knex('scheduling_occupancy').where('visit_id', visit.id)).length;
const events = async (): Promise<string[]> =>
  (await bench.knex('kernel_events').orderBy('id').select<{ name: string }[]>('name'))
    .map(({ name }) => name)
    .sort();

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof AppError ? `${error.status} ${error.code}` : `no refusal: ${String(error)}`;
}

describe('holding a time', () => {
  test('takes its buckets until the hold of the clinic runs out', async () => {
    const visit = await hold();
    expect(visit).toMatchObject({ status: 'held', priceCents: 150_000, channel: 'video', version: 1 });
    expect(visit.endsAt).toEqual(HALF_PAST_TEN);
    expect(visit.holdExpiresAt).toEqual(new Date(MONDAY_NINE.getTime() + 10 * MINUTE));
    expect(visit.reference).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
    expect(await reload(visit)).toEqual(visit);
    expect(await bench.scheduling.find(bench.knex, { documentId: visit.documentId })).toEqual(visit);
    expect(await bucketsOf(visit)).toBe(6);
    expect(await events()).toEqual(['visit.held']);
  });

  test('that overlaps another visit is refused by the database, with other times', async () => {
    await hold();
    const overlapping = new Date('2026-12-07T07:15:00Z');
    const wish = {
      ...ROOM,
      service: 'visit-45',
      patientId: 8,
      startsAt: overlapping,
      bookedBy: 'patient',
    } as const;
    const attempt = bench.scheduling.withAlternatives(() => inTrx((trx) => bench.scheduling.hold(trx, wish)));
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
    await hold();
    await expect(hold(TEN, { practitioner: 'doctor-2' })).resolves.toMatchObject({ practitionerId: 2 });
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
    expect(await refusal(hold(new Date(startsAt), wish))).toBe(expected);
    expect(await bench.knex('appointments').select('id')).toEqual([]);
    expect(await events()).toEqual([]);
  });

  test('keeps to the overrides of the day', async () => {
    const override = { practitioner_id: 1, date: '2026-12-08' };
    await bench
      .knex('scheduling_date_overrides')
      .insert({ ...override, opens_at: '18:00', closes_at: '19:00' });
    expect(await refusal(hold(TUESDAY_TEN))).toBe('400 time_outside_hours');
    await expect(hold(new Date('2026-12-08T15:30:00Z'))).resolves.toMatchObject({ status: 'held' });
    await bench.knex('scheduling_date_overrides').insert({ ...override, closed: true });
    expect(await refusal(hold(new Date('2026-12-08T15:00:00Z')))).toBe('400 time_outside_hours');
  });
});

describe('a hold', () => {
  test('expires when its time is up, and tells so once', async () => {
    const visit = await hold();
    bench.clock.advance(9 * MINUTE);
    await bench.runJobs();
    expect((await reload(visit)).status).toBe('held');
    bench.clock.advance(MINUTE);
    await bench.runJobs();
    expect(await reload(visit)).toMatchObject({ status: 'expired', holdExpiresAt: null, version: 2 });
    expect(await bucketsOf(visit)).toBe(0);
    expect(await events()).toEqual(['visit.held', 'visit.hold-expired']);
  });

  test('that is over gives way to whoever takes the time, without waiting for any job', async () => {
    const late = await hold();
    bench.clock.advance(10 * MINUTE);
    const next = await hold();
    expect((await reload(late)).status).toBe('expired');
    expect(next.status).toBe('held');
    await bench.runJobs();
    expect(await events()).toEqual(['visit.held', 'visit.held', 'visit.hold-expired']);
  });

  test('stays while a payment attempt is live, and never gets shorter', async () => {
    const visit = await hold();
    const until = new Date(MONDAY_NINE.getTime() + 25 * MINUTE);
    await inTrx((trx) => bench.scheduling.keepHold(trx, visit.id, until));
    await inTrx((trx) => bench.scheduling.keepHold(trx, visit.id, MONDAY_NINE));
    bench.clock.advance(24 * MINUTE);
    await bench.runJobs();
    expect(await refusal(hold())).toBe('409 slot_taken');
    bench.clock.advance(MINUTE);
    await bench.runJobs();
    expect((await reload(visit)).status).toBe('expired');
  });

  test('can be extended once', async () => {
    const visit = await hold();
    bench.clock.advance(6 * MINUTE);
    const extended = await inTrx((trx) => bench.scheduling.extendHold(trx, visit.id));
    expect(extended.holdExpiresAt).toEqual(new Date(MONDAY_NINE.getTime() + 16 * MINUTE));
    expect(await reload(visit)).toEqual(extended);
    const again = (): Promise<Visit> => inTrx((trx) => bench.scheduling.extendHold(trx, visit.id));
    expect(await refusal(again())).toBe('409 hold_already_extended');
    bench.clock.advance(10 * MINUTE);
    expect(await refusal(again())).toBe('409 hold_expired');
    await bench.runJobs();
    expect(await refusal(again())).toBe('409 hold_expired');
  });

  test('can be given back in silence', async () => {
    const visit = await hold();
    await inTrx((trx) => bench.scheduling.release(trx, visit.id));
    expect((await reload(visit)).status).toBe('expired');
    expect(await bucketsOf(visit)).toBe(0);
    expect(await events()).toEqual(['visit.held']);
  });
});

describe('confirming', () => {
  test('makes the time the patient’s for good, once', async () => {
    const visit = await hold();
    expect(await confirm(visit)).toBe('confirmed');
    expect(await confirm(visit)).toBe('already');
    bench.clock.advance(30 * MINUTE);
    await bench.runJobs();
    expect(await reload(visit)).toMatchObject({ status: 'confirmed', holdExpiresAt: null, version: 2 });
    expect(await refusal(hold())).toBe('409 slot_taken');
    expect(await events()).toEqual(['visit.confirmed', 'visit.held']);
    await inTrx((trx) => bench.scheduling.release(trx, visit.id));
    expect((await reload(visit)).status).toBe('confirmed');
  });

  test('still works on a hold that is over while nobody has cleared it away', async () => {
    const visit = await hold();
    bench.clock.advance(11 * MINUTE);
    expect(await confirm(visit)).toBe('confirmed');
    expect(await refusal(hold())).toBe('409 slot_taken');
  });

  test('comes too late for a hold that is gone or a visit that was called off', async () => {
    const visit = await hold();
    bench.clock.advance(10 * MINUTE);
    await bench.runJobs();
    expect(await confirm(visit)).toBe('lapsed');
    const other = await hold(TUESDAY_TEN);
    await inTrx((trx) => bench.scheduling.cancel(trx, other.id, { by: 'patient' }));
    expect(await confirm(other)).toBe('lapsed');
    expect(await inTrx((trx) => bench.scheduling.rebook(trx, other.id))).toBe('not-lapsed');
  });
});

describe('a late payment', () => {
  const rebook = (visit: Visit): Promise<string> => inTrx((trx) => bench.scheduling.rebook(trx, visit.id));

  async function lapsed(): Promise<Visit> {
    const visit = await hold();
    bench.clock.advance(10 * MINUTE);
    await bench.runJobs();
    return visit;
  }

  test('re-books the same time when it is still free', async () => {
    const visit = await lapsed();
    expect(await rebook(visit)).toBe('rebooked');
    expect(await bucketsOf(visit)).toBe(6);
    expect((await reload(visit)).status).toBe('confirmed');
    expect(await rebook(visit)).toBe('not-lapsed');
    expect(await events()).toEqual(['visit.confirmed', 'visit.held', 'visit.hold-expired']);
  });

  test('finds the time taken, and the rest of its transaction goes through', async () => {
    const visit = await lapsed();
    await hold();
    const outcome = await inTrx(async (trx) => {
      const rebooked = await bench.scheduling.rebook(trx, visit.id);
      await trx('clinics').where({ id: 1 }).update({ name: 'written after the refusal' });
      return rebooked;
    });
    expect(outcome).toBe('taken');
    expect(await bench.knex('clinics').first('name')).toEqual({ name: 'written after the refusal' });
    expect((await reload(visit)).status).toBe('expired');
  });

  test('re-books over a hold that is over', async () => {
    const visit = await lapsed();
    const rival = await hold();
    bench.clock.advance(10 * MINUTE);
    expect(await rebook(visit)).toBe('rebooked');
    expect((await reload(rival)).status).toBe('expired');
  });

  test('cannot bring back a time that has begun', async () => {
    const visit = await lapsed();
    bench.clock.set(TEN);
    expect(await rebook(visit)).toBe('taken');
  });
});

describe('moving', () => {
  const move = (visit: Visit, startsAt: Date, by?: 'clinic'): Promise<Visit> =>
    inTrx((trx) => bench.scheduling.move(trx, visit.id, startsAt, by));

  test('frees the old time and takes the new one', async () => {
    const visit = await hold(TUESDAY_TEN);
    await confirm(visit);
    const moved = await move(visit, new Date('2026-12-09T07:00:00Z'));
    expect(moved).toMatchObject({ status: 'confirmed', movedCount: 1, version: 3, priceCents: 150_000 });
    expect(moved.endsAt).toEqual(new Date('2026-12-09T07:30:00Z'));
    expect(await reload(visit)).toEqual(moved);
    await expect(hold(TUESDAY_TEN)).resolves.toMatchObject({ status: 'held' });
    expect(await refusal(hold(new Date('2026-12-09T07:00:00Z')))).toBe('409 slot_taken');
    expect(await events()).toContain('visit.moved');
  });

  test('keeps the end of a hold', async () => {
    const visit = await hold(TUESDAY_TEN);
    const moved = await move(visit, new Date('2026-12-09T07:00:00Z'));
    expect(moved).toMatchObject({ status: 'held', holdExpiresAt: visit.holdExpiresAt });
    bench.clock.advance(10 * MINUTE);
    await bench.runJobs();
    expect(await bucketsOf(visit)).toBe(0);
  });

  test('may overlap its own old time', async () => {
    await drop();
    const sqlite = temporarySqlite();
    drop = sqlite.drop;
    bench = await schedulingBench(sqlite.knex, { grid: 'restarting' });
    const visit = await hold(TUESDAY_TEN, { service: 'visit-45' });
    const moved = await move(visit, new Date(TUESDAY_TEN.getTime() + 15 * MINUTE));
    expect(await bucketsOf(moved)).toBe(9);
  });

  test('to a taken time leaves everything as it was', async () => {
    const visit = await hold(TUESDAY_TEN);
    await hold(new Date('2026-12-09T07:00:00Z'));
    expect(await refusal(move(visit, new Date('2026-12-09T07:00:00Z')))).toBe('409 slot_taken');
    expect(await reload(visit)).toEqual(visit);
    expect(await bucketsOf(visit)).toBe(6);
    expect(await events()).toEqual(['visit.held', 'visit.held']);
  });

  test('keeps the rules of times, and the notice that patients owe', async () => {
    const visit = await hold(TEN);
    await confirm(visit);
    expect(await refusal(move(visit, TUESDAY_TEN))).toBe('409 notice_too_short');
    expect(await refusal(move(visit, new Date('2026-12-07T07:10:00Z'), 'clinic'))).toBe('400 time_off_grid');
    await expect(move(visit, TUESDAY_TEN, 'clinic')).resolves.toMatchObject({ startsAt: TUESDAY_TEN });
    bench.clock.set(TUESDAY_TEN);
    expect(await refusal(move(visit, new Date('2026-12-09T07:00:00Z'), 'clinic'))).toBe(
      '409 visit_not_movable',
    );
  });

  test('is not for holds that are over or visits that were called off', async () => {
    const visit = await hold(TUESDAY_TEN);
    bench.clock.advance(10 * MINUTE);
    expect(await refusal(move(visit, TUESDAY_TEN))).toBe('409 hold_expired');
    await bench.runJobs();
    expect(await refusal(move(visit, TUESDAY_TEN))).toBe('409 visit_not_movable');
    expect(await refusal(inTrx((trx) => bench.scheduling.move(trx, 999, TUESDAY_TEN)))).toBe('404 not_found');
  });
});

describe('the end of a visit', () => {
  test('called off frees the time', async () => {
    const visit = await hold();
    await confirm(visit);
    const cancelled = await inTrx((trx) =>
      bench.scheduling.cancel(trx, visit.id, { by: 'clinic', reason: 'leave' }),
    );
    expect(cancelled).toMatchObject({ status: 'cancelled', cancelledBy: 'clinic', version: 3 });
    expect(await reload(visit)).toEqual(cancelled);
    expect(await bench.knex('appointments').first('cancel_reason')).toEqual({ cancel_reason: 'leave' });
    await expect(hold()).resolves.toMatchObject({ status: 'held' });
    const again = inTrx((trx) => bench.scheduling.cancel(trx, visit.id, { by: 'patient' }));
    expect(await refusal(again)).toBe('409 visit_not_cancellable');
  });

  test('cannot be called off once it has started, and cannot be over before', async () => {
    const visit = await hold();
    const complete = (): Promise<Visit> => inTrx((trx) => bench.scheduling.complete(trx, visit.id));
    const noShow = (): Promise<Visit> => inTrx((trx) => bench.scheduling.markNoShow(trx, visit.id));
    expect(await refusal(complete())).toBe('409 visit_not_started');
    await confirm(visit);
    expect(await refusal(complete())).toBe('409 visit_not_started');
    expect(await refusal(noShow())).toBe('409 visit_not_started');
    bench.clock.set(TEN);
    const cancel = inTrx((trx) => bench.scheduling.cancel(trx, visit.id, { by: 'patient' }));
    expect(await refusal(cancel)).toBe('409 visit_not_cancellable');
    expect((await complete()).status).toBe('completed');
    expect(await refusal(complete())).toBe('409 visit_already_over');
    expect(await refusal(noShow())).toBe('409 visit_already_over');
    expect(await events()).toContain('visit.completed');
  });

  test('may be that the patient did not come', async () => {
    const visit = await hold();
    await confirm(visit);
    bench.clock.set(HALF_PAST_TEN);
    const missed = await inTrx((trx) => bench.scheduling.markNoShow(trx, visit.id));
    expect(missed.status).toBe('no_show');
    expect(await events()).toContain('visit.no-show');
  });
});

test('visits are listed latest first, in pages that neither skip nor repeat', async () => {
  const starts = ['2026-12-08T05:00:00Z', '2026-12-08T05:30:00Z', '2026-12-09T05:00:00Z'].map(
    (at) => new Date(at),
  );
  const held: Visit[] = [];
  for (const startsAt of starts) {
    for (const practitioner of ['doctor-1', 'doctor-2']) held.push(await hold(startsAt, { practitioner }));
  }
  const paged: Visit[] = [];
  for (;;) {
    const page = await bench.scheduling.list(bench.knex, { clinicId: 1, limit: 2, before: paged.at(-1) });
    if (page.length === 0) break;
    paged.push(...page);
  }
  expect(paged.map(({ id }) => id)).toEqual(held.map(({ id }) => id).reverse());
  const filter = { practitionerId: 2, patientId: 7, from: starts[1], to: starts[2], limit: 10 };
  const narrow = await bench.scheduling.list(bench.knex, filter);
  expect(narrow.map(({ id }) => id)).toEqual([held[3]?.id]);
});
