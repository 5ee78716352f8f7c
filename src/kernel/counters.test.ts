import { SECONDS } from './buckets';
import { prometheusCounters } from './counters';

describe('counters', () => {
  test('a tally says what was counted and timed since the process began, bucket by bucket', () => {
    const counters = prometheusCounters();
    counters.count('visits', { happening: 'held' });
    counters.count('visits', { happening: 'held' });
    counters.time('call_seconds', 0.0025, { system: 'mpesa' });
    counters.time('call_seconds', 0.0025, { system: 'mpesa' });
    counters.time('call_seconds', 5000, { system: 'mpesa' });
    const [visits, calls] = counters.tally();
    expect(visits).toEqual({
      name: 'visits',
      kind: 'counter',
      labels: { happening: 'held' },
      counts: [2],
      seconds: 0,
    });
    expect(calls).toMatchObject({ name: 'call_seconds', kind: 'duration', labels: { system: 'mpesa' } });
    expect(calls?.seconds).toBeCloseTo(5000.005);
    const counted = calls?.counts.map((count, bucket) => [SECONDS[bucket] ?? 'longer', count] as const);
    expect(counted?.filter(([, count]) => count > 0)).toEqual([
      [0.003, 2],
      ['longer', 1],
    ]);
  });

  test('series of one name are told apart', () => {
    const counters = prometheusCounters();
    counters.time('call_seconds', 0.1, { system: 'sms' });
    counters.time('call_seconds', 20, { system: 'mpesa' });
    const tallies = counters.tally();
    expect(tallies.map(({ labels, seconds }) => [labels['system'], seconds])).toEqual([
      ['sms', 0.1],
      ['mpesa', 20],
    ]);
    for (const { counts } of tallies) expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  test('labels without bounds are counted together after a while, so that they cost no memory', () => {
    const counters = prometheusCounters();
    for (let i = 0; i < 3000; i += 1) counters.count('looks', { who: `somebody ${String(i)}` });
    const tallies = counters.tally();
    expect(tallies).toHaveLength(2501);
    expect(tallies.find(({ labels }) => labels['who'] === 'other')?.counts).toEqual([500]);
  });

  test('Prometheus is told the same', async () => {
    const counters = prometheusCounters();
    for (const seconds of [0.001, 0.0011, 700]) counters.time('call_seconds', seconds, { system: 'mpesa' });
    const [tally] = counters.tally();
    const lines = (await counters.text()).split('\n');
    const bucket = (le: string): number =>
      Number(
        lines
          .find((line) => line.includes(`le="${le}"`))
          ?.split(' ')
          .at(-1),
      );
    let below = 0;
    for (const [at, count] of (tally?.counts ?? []).entries()) {
      below += count;
      expect([at, bucket(String(SECONDS[at] ?? '+Inf'))]).toEqual([at, below]);
    }
    expect(below).toBe(3);
  });

  test('a value as long as a text is no label', async () => {
    const counters = prometheusCounters();
    counters.count('looks', { why: 'x'.repeat(101) });
    expect(await counters.text()).not.toContain('xxx');
  });

  test('each bound of the buckets is at most twice the one before', () => {
    for (const [at, bound] of SECONDS.entries()) {
      if (at > 0) expect(bound / (SECONDS[at - 1] ?? 0)).toBeLessThanOrEqual(2);
    }
  });
});
