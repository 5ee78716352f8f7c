import fc from 'fast-check';
import { countSlower, quantileOf } from './quantile';
import { bucketOf } from '../../../../src/kernel/buckets';

const BOUNDS = [0.001, 0.002, 0.003, 0.005, 0.0075, 0.01, 0.02, 0.04, 0.075, 0.15, 0.3, 0.5, 1];

function bucketsOf(values: readonly number[]): number[] {
  const counts = Array.from({ length: BOUNDS.length + 1 }, () => 0);
  for (const value of values) {
    const bucket = bucketOf(value, BOUNDS);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  return counts;
}

/** Nearest rank. */
function exact(values: readonly number[], quantile: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(quantile * sorted.length) - 1)] ?? 0;
}

describe('quantiles from buckets', () => {
  test('what is told lies in the same bucket as the true value', () => {
    const seconds = fc.array(fc.double({ min: 0.0001, max: 1, noNaN: true }), {
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(seconds, fc.constantFrom(0.5, 0.95, 0.99), (values, quantile) => {
        const told = quantileOf(bucketsOf(values), BOUNDS, quantile) ?? -1;
        const bucket = bucketOf(exact(values, quantile), BOUNDS);
        expect(told).toBeGreaterThanOrEqual(BOUNDS[bucket - 1] ?? 0);
        expect(told).toBeLessThanOrEqual(BOUNDS[bucket] ?? Infinity);
      }),
    );
  });

  test('nothing counted has none, and of what is longer than all bounds the last bound is told', () => {
    expect(quantileOf(bucketsOf([]), BOUNDS, 0.95)).toBeNull();
    expect(quantileOf(bucketsOf([9, 9]), BOUNDS, 0.5)).toBe(1);
  });

  test('how many took longer is exact at a bound, and asked for between bounds it is refused', () => {
    expect(countSlower(bucketsOf([0.5, 0.5001, 2]), BOUNDS, 0.5)).toBe(2);
    expect(() => countSlower(bucketsOf([0.5]), BOUNDS, 0.45)).toThrow('no bound');
  });
});
