import { clockTime, quietHours } from './quiet-hours';

test.each([
  ['21:00', '21:00'],
  [' 21.00 ', '21:00'],
  ['2100', '21:00'],
  ['9:30', '09:30'],
  ['00:00', '00:00'],
  ['24:00', null],
  ['21:60', null],
  ['9', null],
  ['nine', null],
  ['', null],
])('%j is the time %j', (typed, time) => {
  expect(clockTime(typed)).toBe(time);
});

test('a night goes over midnight; an empty one is none', () => {
  expect(quietHours('21:00', '6:30')).toEqual({ from: '21:00', to: '06:30' });
  expect(quietHours('21:00', '21.00')).toBeNull();
  expect(quietHours('21:00', '')).toBeNull();
});
