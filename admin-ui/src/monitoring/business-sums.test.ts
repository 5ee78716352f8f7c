import { changeOf, splitSpans, sumOf } from './business-sums';

const day = (date: string, values: Record<string, number | null>) => ({ day: date, values });
const DAYS = [
  day('2026-11-01', { visits: 2, waiting: 10 }),
  day('2026-11-02', { visits: 3, waiting: null }),
  day('2026-11-03', { visits: 0, waiting: 20 }),
  day('2026-11-04', { visits: 5, waiting: null }),
];

test('visits are summed; waiting is the mean of the days that have any', () => {
  expect(sumOf('count', 'visits', DAYS)).toBe(10);
  expect(sumOf('hours', 'waiting', DAYS)).toBe(15);
  expect(sumOf('hours', 'waiting', DAYS.slice(3))).toBeNull();
});

test('of what nine in ten waited at most the worst day holds for all of them', () => {
  const days = [day('2026-11-01', { waiting_p90: 0.2 }), day('2026-11-02', { waiting_p90: 0.4 })];
  expect(sumOf('hours', 'waiting_p90', days)).toBe(0.4);
});

test('a change needs something to compare with', () => {
  expect(changeOf(12, 10)).toBeCloseTo(0.2);
  expect([changeOf(12, 0), changeOf(null, 3), changeOf(3, null)]).toEqual([null, null, null]);
});

test('the days are split into a span and the one before it', () => {
  const { before, now } = splitSpans(DAYS);
  expect([before, now].map((days) => days.map(({ day: date }) => date.slice(8)))).toEqual([
    ['01', '02'],
    ['03', '04'],
  ]);
});
