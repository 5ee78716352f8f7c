import { checkHours, minutesOf } from './hours';

describe('typed hours', () => {
  test.each([
    [{ opensAt: '08:00', closesAt: '17:00' }, null],
    [{ opensAt: '00:00', closesAt: '24:00' }, null],
    [{ opensAt: '23:55', closesAt: '24:00' }, null],
    [{ closed: true }, null],
    [{ closed: true, opensAt: 'nonsense', closesAt: null }, null],
    [{ opensAt: '8:00', closesAt: '17:00' }, 'opens_at_invalid'],
    [{ opensAt: '24:00', closesAt: '24:00' }, 'opens_at_invalid'],
    [{ closed: false, closesAt: '17:00' }, 'opens_at_invalid'],
    [{ opensAt: '08:00', closesAt: '17:60' }, 'closes_at_invalid'],
    [{ opensAt: '08:00', closesAt: '24:01' }, 'closes_at_invalid'],
    [{ opensAt: '08:00' }, 'closes_at_invalid'],
    [{ opensAt: '17:00', closesAt: '08:00' }, 'closes_before_opens'],
    [{ opensAt: '08:00', closesAt: '08:00' }, 'closes_before_opens'],
  ])('%j: %s', (typed, problem) => {
    expect(checkHours(typed)).toBe(problem);
  });

  test('become minutes', () => {
    expect(minutesOf('08:30')).toBe(510);
    expect(minutesOf('24:00')).toBe(1440);
    expect(minutesOf('noon')).toBeNaN();
  });
});
