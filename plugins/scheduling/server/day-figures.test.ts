import type { DaySpan } from '../../../src/kernel/figures';
import type { SchedulingBench } from '../../../tests/support/scheduling';
import { MONDAY_NINE } from '../../../tests/support/scheduling';
import { openDesk, type VisitDesk } from '../../../tests/support/visit-desk';

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

test('visits count on the day on which they begin, by what became of them', async () => {
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
  expect(await read()).toEqual([
    { ...none, visits: 2, completed: 1, no_shows: 1, waiting: 1.5 },
    { ...none, cancelled_by_patient: 1, waiting: null },
  ]);
});

test('another clinic sees none of them', async () => {
  await desk.confirm(await desk.hold(new Date(MONDAY_NINE.getTime() + HOUR_MS)));
  expect((await read(2))?.map(({ visits }) => visits)).toEqual([0, 0]);
});
