import fc from 'fast-check';
import { clip, merge, pad, subtract, type Interval } from './interval';

const intervals = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 12 })).map(([start, length]) => ({
    start,
    end: start + length,
  })),
  { maxLength: 8 },
);
const points = Array.from({ length: 80 }, (_, index) => index);
const covers = (all: readonly Interval[], point: number): boolean =>
  all.some(({ start, end }) => start <= point && point < end);

describe('intervals', () => {
  test('merged cover what they covered, sorted and apart', () => {
    fc.assert(
      fc.property(intervals, (some) => {
        const merged = merge(some);
        merged.forEach(({ start, end }, index) => {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThan(merged[index - 1]?.end ?? -1);
        });
        for (const point of points) expect(covers(merged, point)).toBe(covers(some, point));
      }),
    );
  });

  test('minus others cover what is in the first and not in the second', () => {
    fc.assert(
      fc.property(intervals, intervals, (some, others) => {
        const left = subtract(merge(some), merge(others));
        for (const point of points)
          expect(covers(left, point)).toBe(covers(some, point) && !covers(others, point));
      }),
    );
  });

  test('can be made longer and cut to a range', () => {
    expect(pad([{ start: 10, end: 20 }], 3, 4)).toEqual([{ start: 7, end: 24 }]);
    expect(
      clip(
        [
          { start: 0, end: 5 },
          { start: 8, end: 20 },
          { start: 30, end: 31 },
        ],
        { start: 5, end: 10 },
      ),
    ).toEqual([{ start: 8, end: 10 }]);
  });
});
