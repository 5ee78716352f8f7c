import { whichDay } from './day-words';

const NAIROBI = 'Africa/Nairobi';

test.each([
  // 23:30 in Nairobi, and half an hour later tomorrow there.
  ['2026-11-26T20:45:00Z', 'today'],
  ['2026-11-26T21:00:00Z', 'tomorrow'],
  ['2026-11-27T21:00:00Z', 'other'],
  ['2026-11-25T20:59:00Z', 'other'],
])("%s is %s by the clinic's calendar", (instant, day) => {
  expect(whichDay(instant, new Date('2026-11-26T20:30:00Z'), NAIROBI)).toBe(day);
});

test('the turn of the year is one day like another', () => {
  expect(whichDay('2026-12-31T22:00:00Z', new Date('2026-12-31T12:00:00Z'), NAIROBI)).toBe('tomorrow');
});
