import { lateRefusal, toLateMinutes } from './late';
import { VISIT_STATUSES } from './visit-status';

const START = new Date('2026-12-10T07:00:00Z');
const after = (ms: number) => new Date(START.getTime() + ms);
const HOUR = 3_600_000;

test.each([
  ['two hours and a moment before', -2 * HOUR - 1, 'late_too_early'],
  ['two hours before', -2 * HOUR, null],
  ['at the start', 0, null],
  ['half an hour after', HOUR / 2, null],
  ['half an hour and a moment after', HOUR / 2 + 1, 'late_too_late'],
])('%s', (_when, ms, expected) => {
  expect(lateRefusal({ status: 'confirmed', startsAt: START }, after(ms))).toBe(expected);
});

test('only who is awaited is late', () => {
  const awaited = VISIT_STATUSES.filter((status) => lateRefusal({ status, startsAt: START }, START) === null);
  expect(awaited).toEqual(['confirmed']);
});

test('a stored number that nobody can have said is no lateness', () => {
  expect([toLateMinutes(null), toLateMinutes(15)]).toEqual([null, 15]);
  expect(() => toLateMinutes(7)).toThrow('unknown lateness');
});
