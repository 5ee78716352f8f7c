import { checkHours, isInSteps, minutesOf } from './hours';

describe('typed hours', () => {
  test.each([
    [{ opensAt: '08:00', closesAt: '17:00' }, null],
    [{ opensAt: '00:00', closesAt: '24:00' }, null],
    [{ opensAt: '23:55', closesAt: '24:00' }, null],
    [{ closed: true }, null],
    [{ closed: true, opensAt: 'nonsense', closesAt: null }, null],
    [{ opensAt: '8:00', closesAt: '17:00' }, 'opens_at_invalid'],
    [{ opensAt: '24:00', closesAt: '24:00' }, 'opens_at_invalid'],
    [{ opensAt: '8am', closesAt: '17:00' }, 'opens_at_invalid'],
    [{ opensAt: '08:32', closesAt: '17:00' }, 'opens_at_off_grid'],
    [{ opensAt: '08:30', closesAt: '17:01' }, 'closes_at_off_grid'],
    [{ closed: false }, 'hours_missing'],
    [{ closed: false, opensAt: '', closesAt: null }, 'hours_missing'],
    [{ closed: false, closesAt: '17:00' }, 'opens_at_missing'],
    [{ opensAt: '08:00', closesAt: '17:60' }, 'closes_at_invalid'],
    [{ opensAt: '08:00', closesAt: '24:01' }, 'closes_at_invalid'],
    [{ opensAt: '08:00' }, 'closes_at_missing'],
    [{ opensAt: '17:00', closesAt: '08:00' }, 'closes_before_opens'],
    [{ opensAt: '08:00', closesAt: '08:00' }, 'closes_before_opens'],
  ])('%j: %s', (typed, problem) => {
    expect(checkHours(typed)).toBe(problem);
  });

  test('go in steps of five minutes', () => {
    expect([0, 5, 30, 480].map(isInSteps)).toEqual([true, true, true, true]);
    expect([1, 7, 29, 4.5].map(isInSteps)).toEqual([false, false, false, false]);
  });

  test('become minutes', () => {
    expect(minutesOf('08:30')).toBe(510);
    expect(minutesOf('24:00')).toBe(1440);
    expect(minutesOf('noon')).toBeNaN();
  });
});
