import { daysLater, daysShown, minuteOfDay } from './week';

const NAIROBI = 'Africa/Nairobi';
const keys = (instant: string, length: 1 | 7, zone = NAIROBI) =>
  daysShown(new Date(instant), zone, length).map(({ key }) => key.slice(8));

test('a week begins on its Monday, on the clinic’s calendar', () => {
  expect(keys('2026-11-25T10:00:00Z', 7)).toEqual(['23', '24', '25', '26', '27', '28', '29']);
  // Sunday evening in London is Monday in Nairobi.
  expect(keys('2026-11-22T22:00:00Z', 7)[0]).toBe('23');
  expect(keys('2026-11-29T10:00:00Z', 7)[0]).toBe('23');
});

test('where there is room for one day it is the day itself', () => {
  expect(keys('2026-11-25T10:00:00Z', 1)).toEqual(['25']);
});

test('a week later is a week later where the clocks change, too', () => {
  const later = daysLater(new Date('2026-10-24T22:30:00Z'), 'Europe/London', 7);
  expect(daysShown(later, 'Europe/London', 1)[0]?.key).toBe('2026-10-31');
});

test('a time stands where the clinic’s wall clock has it', () => {
  expect(minuteOfDay(new Date('2026-11-25T05:30:00Z'), NAIROBI)).toBe(8 * 60 + 30);
});
