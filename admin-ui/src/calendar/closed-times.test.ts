import { clipped, closedTimes, isClosedAllDay } from './closed-times';
import { daysShown } from './week';

const ZONE = 'Africa/Nairobi';
const [day] = daysShown(new Date('2026-12-08T09:00:00Z'), ZONE, 1);
const open = (startsAt: string, endsAt: string) => ({ startsAt, endsAt });
const closed = (...openings: ReturnType<typeof open>[]) => {
  if (!day) throw new Error('the day is shown');
  return closedTimes(openings, day, ZONE);
};

test('what lies between and around the hours of a day is closed', () => {
  const morning = open('2026-12-08T05:00:00Z', '2026-12-08T09:00:00Z');
  const afternoon = open('2026-12-08T10:00:00Z', '2026-12-08T14:00:00Z');
  expect(closed(afternoon, morning)).toEqual([
    { from: 0, to: 480 },
    { from: 720, to: 780 },
    { from: 1020, to: 1440 },
  ]);
  expect(clipped(closed(morning, afternoon), { first: 8, last: 18 })).toEqual([
    { from: 720, to: 780 },
    { from: 1020, to: 1080 },
  ]);
});

test('a day without hours is closed, and one that is open to midnight and over it is not', () => {
  const other = open('2026-12-09T05:00:00Z', '2026-12-09T09:00:00Z');
  expect([closed(), closed(other)].map(isClosedAllDay)).toEqual([true, true]);
  expect(closed(open('2026-12-07T15:00:00Z', '2026-12-08T22:00:00Z'))).toEqual([]);
  expect(closed(open('2026-12-08T05:00:00Z', '2026-12-08T21:00:00Z'))).toEqual([{ from: 0, to: 480 }]);
});
