import { swahiliTimeWords } from './swahili-clock';
import {
  formatClockTime,
  formatFarDate,
  formatShortDate,
  formatVisitDate,
  formatVisitTime,
} from './visit-time';

const NAIROBI = 'Africa/Nairobi';

test.each([
  ['2026-11-26T11:30:00Z', '14:30', '14:30 (saa nane na nusu mchana)'],
  ['2026-11-26T07:00:00Z', '10:00', '10:00 (saa nne asubuhi)'],
  ['2026-11-26T13:00:00Z', '16:00', '16:00 (saa kumi jioni)'],
  ['2026-11-25T21:05:00Z', '00:05', '00:05 (saa sita na dakika 5 usiku)'],
  ['2026-11-26T03:00:00Z', '06:00', '06:00 (saa kumi na mbili asubuhi)'],
])('%s reads %s in English and %s in Swahili', (instant, english, swahili) => {
  expect(formatVisitTime(new Date(instant), NAIROBI, 'en')).toBe(english);
  expect(formatVisitTime(new Date(instant), NAIROBI, 'sw')).toBe(swahili);
  expect(formatClockTime(new Date(instant), NAIROBI)).toBe(english);
});

test.each([
  [9, 15, 'saa tatu na robo asubuhi'],
  [13, 45, 'saa nane kasorobo mchana'],
  [11, 45, 'saa sita kasorobo asubuhi'],
  [12, 0, 'saa sita mchana'],
  [17, 20, 'saa kumi na moja na dakika 20 jioni'],
  [18, 45, 'saa moja kasorobo jioni'],
  [19, 0, 'saa moja usiku'],
  [4, 59, 'saa kumi na dakika 59 usiku'],
  [5, 0, 'saa kumi na moja asubuhi'],
  [23, 45, 'saa sita kasorobo usiku'],
])('%i:%i is %s', (hour, minute, words) => {
  expect(swahiliTimeWords(hour, minute)).toBe(words);
});

test.each([
  [24, 0],
  [-1, 0],
  [10, 60],
  [10, 1.5],
  [NaN, 0],
])('%d:%d is refused', (hour, minute) => {
  expect(() => swahiliTimeWords(hour, minute)).toThrow(RangeError);
});

test('the day is the day in the zone of the clinic', () => {
  const instant = new Date('2026-11-26T22:00:00Z');
  expect(formatVisitDate(instant, NAIROBI, 'en')).toBe('Fri 27 Nov');
  expect(formatVisitDate(instant, NAIROBI, 'sw')).toBe('Ijumaa 27 Nov');
  expect(formatVisitDate(instant, 'UTC', 'sw')).toBe('Alhamisi 26 Nov');
});

test('an unknown zone or an invalid date is an error, never a wrong time', () => {
  expect(() => formatVisitTime(new Date(), 'Africa/Nowhere', 'en')).toThrow(RangeError);
  expect(() => formatVisitTime(new Date(NaN), NAIROBI, 'en')).toThrow(RangeError);
});

test('a day far away has its year', () => {
  expect(formatShortDate(new Date('2027-02-21T22:00:00Z'), NAIROBI, 'en')).toBe('22 Feb');
  expect(formatFarDate(new Date('2027-02-21T22:00:00Z'), NAIROBI, 'en')).toBe('22 Feb 2027');
  expect(formatFarDate(new Date('2027-05-21T22:00:00Z'), NAIROBI, 'sw')).toBe('22 Mei 2027');
});
