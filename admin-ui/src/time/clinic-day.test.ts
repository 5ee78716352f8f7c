import { ageOn, clinicDay, dayKey, dayOfKey } from './clinic-day';

const NAIROBI = 'Africa/Nairobi';
const iso = ({ from, to }: { from: Date; to: Date }) => [from.toISOString(), to.toISOString()];

test("a day is the clinic's: it begins at its midnight, three hours before ours", () => {
  expect(iso(clinicDay(new Date('2026-11-24T10:48:00Z'), NAIROBI))).toEqual([
    '2026-11-23T21:00:00.000Z',
    '2026-11-24T21:00:00.000Z',
  ]);
  // Half past one at night there is still yesterday in UTC.
  expect(iso(clinicDay(new Date('2026-11-23T22:30:00Z'), NAIROBI))[0]).toBe('2026-11-23T21:00:00.000Z');
});

test('days go on over the end of a month and of a year', () => {
  expect(iso(clinicDay(new Date('2026-12-31T08:00:00Z'), NAIROBI, 1))).toEqual([
    '2026-12-31T21:00:00.000Z',
    '2027-01-01T21:00:00.000Z',
  ]);
});

test.each([
  ['2026-03-29', 'Europe/Berlin', 23],
  ['2026-10-25', 'Europe/Berlin', 25],
  // No midnight on these days: clocks go from 23:59 to 01:00, east and west of Greenwich.
  ['2026-04-24', 'Africa/Cairo', 23],
  ['2026-09-06', 'America/Santiago', 23],
  ['2026-11-24', NAIROBI, 24],
])('%s in %s has %i hours', (key, zone, hours) => {
  const day = dayOfKey(key, zone);
  if (!day) throw new Error('no day');
  expect((day.to.getTime() - day.from.getTime()) / 3_600_000).toBe(hours);
  expect(dayKey(day.from, zone)).toBe(key);
  expect(dayKey(new Date(day.from.getTime() - 1), zone)).not.toBe(key);
  expect(dayKey(new Date(day.to.getTime() - 1), zone)).toBe(key);
});

test.each(['', '2026-02-30', '24.11.2026', 'tomorrow'])('%p names no day', (key) => {
  expect(dayOfKey(key, NAIROBI)).toBeNull();
});

test.each([
  ['1992-11-24', 34],
  ['1992-11-25', 33],
  ['2026-11-24', 0],
  ['2026-11-25', null],
  ['unknown', null],
])('somebody born on %s is %p on 24 November 2026', (born, age) => {
  expect(ageOn(born, new Date('2026-11-24T10:00:00Z'), NAIROBI)).toBe(age);
});
