import { instantOf, isTimeZone, offsetAt, wallOf } from './zone';

const HOUR = 3_600_000;
const utc = (text: string): number => Date.parse(`${text}Z`);

describe('a zone', () => {
  test.each([
    ['Africa/Nairobi', '2026-12-07T00:00', 3],
    ['Asia/Kolkata', '2026-12-07T00:00', 5.5],
    ['Asia/Kathmandu', '2026-12-07T00:00', 5.75],
    ['Pacific/Midway', '2026-12-07T00:00', -11],
    ['America/New_York', '2026-07-01T00:00', -4],
    ['America/New_York', '2026-12-01T00:00', -5],
    ['Australia/Lord_Howe', '2026-07-01T00:00', 10.5],
    ['UTC', '1969-12-31T23:59', 0],
  ])('%s is at %s ahead of UTC by %d hours', (zone, at, hours) => {
    expect(offsetAt(zone, utc(at))).toBe(hours * HOUR);
  });

  test('changes its offset at the very minute', () => {
    const springForward = utc('2026-03-08T07:00');
    expect(offsetAt('America/New_York', springForward - 1)).toBe(-5 * HOUR);
    expect(offsetAt('America/New_York', springForward)).toBe(-4 * HOUR);
  });

  test('that does not exist is refused', () => {
    expect(isTimeZone('Africa/Nairobi')).toBe(true);
    expect(isTimeZone('Africa/Wakanda')).toBe(false);
    expect(() => offsetAt('Africa/Wakanda', 0)).toThrow(RangeError);
  });
});

describe('a wall clock time', () => {
  const newYork = (text: string): string => new Date(instantOf('America/New_York', utc(text))).toISOString();

  test('becomes the instant at which clocks show it', () => {
    expect(newYork('2026-06-01T09:00')).toBe('2026-06-01T13:00:00.000Z');
    expect(newYork('2026-12-01T09:00')).toBe('2026-12-01T14:00:00.000Z');
  });

  test('that spring skips lies as much later as the clocks jump', () => {
    expect(newYork('2026-03-08T01:59')).toBe('2026-03-08T06:59:00.000Z');
    expect(newYork('2026-03-08T02:30')).toBe('2026-03-08T07:30:00.000Z');
    expect(newYork('2026-03-08T03:00')).toBe('2026-03-08T07:00:00.000Z');
  });

  test('that autumn repeats is its first occurrence', () => {
    expect(newYork('2026-11-01T00:59')).toBe('2026-11-01T04:59:00.000Z');
    expect(newYork('2026-11-01T01:30')).toBe('2026-11-01T05:30:00.000Z');
    expect(newYork('2026-11-01T02:00')).toBe('2026-11-01T07:00:00.000Z');
  });

  test.each(['Africa/Nairobi', 'Europe/London', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Pacific/Apia'])(
    'in %s comes back from its instant, for every hour of two years but the repeated ones',
    (zone) => {
      let repeated = 0;
      for (let at = utc('2026-01-01T00:00'); at < utc('2028-01-01T00:00'); at += HOUR / 2) {
        if (instantOf(zone, wallOf(zone, at)) !== at) repeated += 1;
      }
      expect(repeated).toBeLessThanOrEqual(4);
    },
  );
});
