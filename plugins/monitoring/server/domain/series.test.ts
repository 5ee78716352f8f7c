import fc from 'fast-check';
import type { Tally } from '../../../../src/kernel/counters';
import { difference, keyOf, SECONDS_BUCKET } from './series';

const counter = (value: number, labels = {}): Tally => ({
  ...{ name: 'visits', kind: 'counter', labels, counts: [value], seconds: 0 },
});

describe('what a minute adds', () => {
  test('only what moved leaves a row', () => {
    expect(difference([counter(3)], [counter(3)])).toEqual([]);
    expect(difference([counter(3)], [counter(5)])[0]?.cells).toEqual([
      { bucket: 0, value: 2, samples: 0, peak: 0 },
    ]);
  });

  test('a duration adds to its buckets and its seconds', () => {
    const before: Tally = {
      name: 'x_seconds',
      kind: 'duration',
      labels: {},
      counts: [1, 0, 0],
      seconds: 0.5,
    };
    const after: Tally = { ...before, counts: [1, 2, 1], seconds: 10.5 };
    expect(difference([before], [after])[0]?.cells).toEqual([
      { bucket: 1, value: 2, samples: 0, peak: 0 },
      { bucket: 2, value: 1, samples: 0, peak: 0 },
      { bucket: SECONDS_BUCKET, value: 10, samples: 3, peak: 0 },
    ]);
  });

  test('however often it is taken, the minutes add up to the tally', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 20 }), (steps) => {
        let total = 0;
        let before: Tally[] = [];
        let kept = 0;
        for (const step of steps) {
          total += step;
          const after = [counter(total)];
          for (const { cells } of difference(before, after)) kept += cells[0]?.value ?? 0;
          before = after;
        }
        expect(kept).toBe(total);
      }),
    );
  });

  test('a series has one key, in whatever order its labels come', () => {
    expect(keyOf({ name: 'n', kind: 'counter', labels: { b: '2', a: '1' } })).toBe('n{a=1,b=2}');
  });
});
