import fc from 'fast-check';
import { addDays, dayIn, daysBetween, startOfDay } from './calendar-day';

const zone = fc.constantFrom(
  ...['Africa/Nairobi', 'Africa/Cairo', 'Asia/Kathmandu', 'America/New_York', 'Pacific/Kiritimati', 'UTC'],
);
const day = fc
  .date({ min: new Date('2020-01-02'), max: new Date('2090-12-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

it('a day begins at its first instant, in every zone, also where the clocks skip midnight', () => {
  fc.assert(
    fc.property(zone, day, (where, which) => {
      const start = startOfDay(where, which);
      expect(dayIn(where, start)).toBe(which);
      expect(dayIn(where, new Date(start.getTime() - 1))).toBe(addDays(which, -1));
    }),
    { numRuns: 500 },
  );
  // Clocks in Cairo went from 00:00 to 01:00 on this day.
  expect(startOfDay('Africa/Cairo', '2024-04-26').toISOString()).toBe('2024-04-25T22:00:00.000Z');
});

it('days are counted by the calendar', () => {
  expect([addDays('2028-02-28', 1), addDays('2027-02-28', 1), addDays('2027-01-01', -1)]).toEqual([
    ...['2028-02-29', '2027-03-01', '2026-12-31'],
  ]);
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: -999, max: 999 }),
      (from, n) => daysBetween(from, addDays(from, n)) === n,
    ),
  );
});
