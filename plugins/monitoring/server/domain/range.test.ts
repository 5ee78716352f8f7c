import { customRange, isOfHours, namedRange, onePoint, slotsOf, weekBefore } from './range';

const NOW = Date.parse('2026-11-27T05:07:42Z');
const minute = (iso: string): number => Date.parse(iso) / 60_000;

describe('spans of time', () => {
  test('a named span ends with the last whole minute, and its points stand still while time goes on', () => {
    const now = namedRange('6h', NOW);
    expect(now.to).toBe(minute('2026-11-27T05:07:00Z'));
    expect(now.from).toBe(minute('2026-11-26T23:05:00Z'));
    const later = namedRange('6h', NOW + 60_000);
    expect(slotsOf(later).filter((slot) => slotsOf(now).includes(slot))).toHaveLength(slotsOf(now).length);
  });

  test.each([
    ['an hour of today by the minute', '2026-11-27T04:00:00Z', '2026-11-27T05:00:00Z', 1],
    ['a day by a quarter of an hour', '2026-11-26T04:00:00Z', '2026-11-27T04:00:00Z', 15],
    [
      'two hours of last week by the hour, since minutes are gone',
      '2026-11-20T04:20:00Z',
      '2026-11-20T06:00:00Z',
      60,
    ],
    ['a quarter of a year by the day', '2026-09-01T00:00:00Z', '2026-11-27T00:00:00Z', 1440],
  ])('%s', (_name, from, to, step) => {
    const range = customRange(Date.parse(from), Date.parse(to), NOW);
    expect(range.step).toBe(step);
    expect(slotsOf(range).length).toBeLessThanOrEqual(201);
    expect(range.from).toBeLessThanOrEqual(minute(from));
  });

  test('nothing is drawn of what is still to come', () => {
    const range = customRange(NOW - 3_600_000, NOW + 3_600_000, NOW);
    expect(range.to).toBe(minute('2026-11-27T05:07:00Z'));
  });

  test('the week before is asked for in whole hours', () => {
    const before = weekBefore(namedRange('1h', NOW));
    expect(before).toEqual({
      from: minute('2026-11-20T04:00:00Z'),
      to: minute('2026-11-20T06:00:00Z'),
      step: 60,
    });
    expect(isOfHours(before)).toBe(true);
  });

  test('short spans up to now are exact to the minute, long ones begin at an hour', () => {
    const to = minute('2026-11-27T05:07:00Z');
    expect(onePoint(to, 60)).toEqual({ from: to - 60, to, step: 60 });
    expect(isOfHours(onePoint(to, 60))).toBe(false);
    const days = onePoint(to, 3 * 1440);
    expect([isOfHours(days), slotsOf(days)]).toEqual([true, [minute('2026-11-24T05:00:00Z')]]);
  });
});
