import type { DaySpan } from '../../../src/kernel/figures';
import type { SchedulingBench } from '../../../tests/support/scheduling';
import { MONDAY_NINE } from '../../../tests/support/scheduling';
import { openDesk, type VisitDesk } from '../../../tests/support/visit-desk';
import { foldDays } from './domain/day-figures';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
let bench: SchedulingBench;
let desk: VisitDesk;
let drop: () => Promise<void>;
beforeEach(async () => {
  ({ bench, desk, drop } = await openDesk());
});
afterEach(() => drop());

/** Two days of Nairobi. */
const days: DaySpan[] = ['2026-12-07', '2026-12-08'].map((day) => {
  const from = new Date(`${day}T00:00:00+03:00`);
  return { day, from, to: new Date(from.getTime() + DAY_MS) };
});
const read = (clinic = 1) => bench.kernel.figures.business.get('visits')?.read(bench.knex, clinic, days);

test('visits count on the day on which they begin, and one that was cancelled on the day of that', async () => {
  const at = (hours: number) => new Date(MONDAY_NINE.getTime() + hours * HOUR_MS);
  const [came, missed, called, held] = [
    await desk.hold(at(1)),
    await desk.hold(at(2)),
    await desk.hold(at(24)),
    await desk.hold(at(25)),
  ];
  for (const visit of [came, missed, called]) await desk.confirm(visit);
  await desk.inTrx((trx) => bench.scheduling.cancel(trx, called.id, { by: 'patient' }));
  await desk.inTrx((trx) => bench.scheduling.cancel(trx, held.id, { by: 'patient' }));
  bench.clock.set(at(3));
  await desk.inTrx((trx) => bench.scheduling.complete(trx, came.id));
  await desk.inTrx((trx) => bench.scheduling.markNoShow(trx, missed.id));
  const none = { visits: 0, completed: 0, no_shows: 0, cancelled_by_patient: 0, cancelled_by_clinic: 0 };
  const unknown = { waiting: null, waiting_p90: null };
  expect(await read()).toEqual([
    { ...none, visits: 2, completed: 1, no_shows: 1, cancelled_by_patient: 1, lead_time: 1.5, ...unknown },
    { ...none, lead_time: null, ...unknown },
  ]);
});

test('the wait is the median of those who came and were called in, from the agreed time on', async () => {
  const cases: [came: number | null, called: number | null][] = [
    [-20, 30],
    [10, 40],
    [0, 60],
    [0, 0],
    [5, null],
  ];
  for (const [index, [came, called]] of cases.entries()) {
    const starts = new Date(MONDAY_NINE.getTime() + (0.5 + index / 2) * HOUR_MS);
    const visit = await desk.hold(starts);
    await desk.confirm(visit);
    const at = (minutes: number | null) =>
      minutes === null ? null : new Date(starts.getTime() + minutes * 60_000);
    await bench
      .knex('appointments')
      .where({ id: visit.id })
      .update({ arrived_at: at(came), called_in_at: at(called) });
  }
  // 0, 30, 30 and 60 minutes.
  expect((await read())?.map(({ waiting }) => waiting)).toEqual([0.5, null]);
  // Three of the four waited 30 minutes at most; nine of ten are reached by the longest only.
  expect((await read())?.map(({ waiting_p90: most }) => most)).toEqual([1, null]);
});

test('a cancellation of these days counts, however much later the visit was to be', async () => {
  const visit = await desk.hold(new Date(MONDAY_NINE.getTime() + 24 * HOUR_MS));
  await desk.confirm(visit);
  await desk.inTrx((trx) => bench.scheduling.cancel(trx, visit.id, { by: 'clinic' }));
  const starts_at = new Date(MONDAY_NINE.getTime() + 30 * DAY_MS);
  await bench.knex('appointments').where({ id: visit.id }).update({ starts_at });
  expect((await read())?.map(({ cancelled_by_clinic: off }) => off)).toEqual([1, 0]);
});

test('another clinic sees none of them', async () => {
  await desk.confirm(await desk.hold(new Date(MONDAY_NINE.getTime() + HOUR_MS)));
  expect((await read(2))?.map(({ visits }) => visits)).toEqual([0, 0]);
});

test('nine of ten waited no longer than this, whoever had to wait longest', () => {
  const [day] = days;
  if (!day) throw new Error('no day');
  const visit = (minutes: number) => {
    const startsAt = new Date(day.from.getTime() + 8 * HOUR_MS);
    const calledInAt = new Date(startsAt.getTime() + minutes * 60_000);
    return {
      state: 'completed',
      startsAt,
      confirmedAt: null,
      arrivedAt: startsAt,
      calledInAt,
      ...{ cancelledBy: null, cancelledAt: null },
    };
  };
  const waits = [6, 12, 18, 24, 30, 36, 42, 48, 54, 600].map(visit);
  expect(foldDays([day], waits)).toMatchObject([{ waiting_p90: 0.9 }]);
  expect(foldDays([day], waits.slice(0, 1))).toMatchObject([{ waiting_p90: 0.1 }]);
});
