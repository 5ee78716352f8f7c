import fc from 'fast-check';
import { wallOf } from '../../../../src/kernel/zone';
import { outsideQuietHours, quietStretch, type QuietHours } from './quiet-hours';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ZONE = 'Africa/Nairobi';
const NIGHT: QuietHours = { from: 22 * 60, to: 7 * 60 };
const nairobi = (text: string) => new Date(`${text}:00+03:00`);

describe('a reminder an hour before the visit, with quiet hours from 22:00 to 7:00', () => {
  const place = (startsAt: string, now: string, quiet: QuietHours | null = NIGHT) => {
    const start = nairobi(startsAt);
    const placing = { quiet, zone: ZONE, startsAt: start, now: nairobi(now) };
    return outsideQuietHours(new Date(start.getTime() - HOUR), placing);
  };
  test.each([
    [
      'of the afternoon goes when the clinic wants it',
      '2026-12-10T14:00',
      '2026-12-08T12:00',
      '2026-12-10T13:00',
    ],
    ['at the very end of them goes then', '2026-12-10T08:00', '2026-12-08T12:00', '2026-12-10T07:00'],
    [
      'of the early morning goes the evening before',
      '2026-12-10T07:30',
      '2026-12-08T12:00',
      '2026-12-09T21:45',
    ],
    ['goes just before them to who books then', '2026-12-10T07:30', '2026-12-09T21:50', '2026-12-09T21:59'],
    [
      'goes at their end to who books within them',
      '2026-12-10T07:30',
      '2026-12-09T23:00',
      '2026-12-10T07:00',
    ],
    ['of a visit within them goes before them', '2026-12-10T03:00', '2026-12-08T12:00', '2026-12-09T21:45'],
    [
      'goes within them where no other minute is left',
      '2026-12-10T03:00',
      '2026-12-09T23:00',
      '2026-12-10T02:00',
    ],
  ])('%s', (_what, startsAt, now, expected) => {
    expect(place(startsAt, now)).toEqual(nairobi(expected));
  });

  test('goes when the clinic wants it to who has no quiet hours', () => {
    expect(place('2026-12-10T07:30', '2026-12-08T12:00', null)).toEqual(nairobi('2026-12-10T06:30'));
  });
});

test('a reminder a day before waits for their end', () => {
  const startsAt = nairobi('2026-12-10T23:30');
  const wished = new Date(startsAt.getTime() - 24 * HOUR);
  const placing = { quiet: NIGHT, zone: ZONE, startsAt, now: nairobi('2026-12-08T12:00') };
  expect(outsideQuietHours(wished, placing)).toEqual(nairobi('2026-12-10T07:00'));
});

const minuteOfDay = fc.integer({ min: 0, max: 1439 });
const zone = fc.constantFrom(
  'Africa/Nairobi',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Apia',
);
const hours = fc.record({ from: minuteOfDay, to: minuteOfDay }).filter(({ from, to }) => from !== to);
/** All of 2026, the changes of the clocks included. */
const instant = fc
  .integer({ min: 0, max: 365 * 1440 })
  .map((minutes) => Date.UTC(2026, 0, 1) + minutes * MINUTE);

test('quiet is what the clocks of the zone say, over midnight, too', () => {
  fc.assert(
    fc.property(hours, zone, instant, (quiet, where, at) => {
      // Beside a change of the clocks a time of day names no instant, or two.
      fc.pre(wallOf(where, at - 26 * HOUR) - at === wallOf(where, at + 26 * HOUR) - at - 52 * HOUR);
      const minute = Math.floor(wallOf(where, at) / MINUTE) % 1440;
      const said =
        quiet.from < quiet.to
          ? minute >= quiet.from && minute < quiet.to
          : minute >= quiet.from || minute < quiet.to;
      expect(quietStretch(quiet, where, at) !== null).toBe(said);
    }),
    { numRuns: 500 },
  );
});

test('no reminder goes later than the visit, nor in the past, nor in quiet hours while another minute is left', () => {
  fc.assert(
    fc.property(
      ...[hours, zone, instant, fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 3000 })],
      (quiet, where, now, untilWished, untilVisit) => {
        const wished = now + untilWished * MINUTE;
        const startsAt = wished + untilVisit * MINUTE;
        const placing = { quiet, zone: where, startsAt: new Date(startsAt), now: new Date(now) };
        const at = outsideQuietHours(new Date(wished), placing).getTime();
        expect(at).toBeLessThan(startsAt);
        expect(at).toBeGreaterThan(now);
        if (quietStretch(quiet, where, at) === null) return;
        // Every minute from now until the visit that lies beside the stretch in which it was wished.
        const loud = Array.from(
          { length: untilWished + untilVisit - 1 },
          (_, index) => now + (index + 1) * MINUTE,
        );
        expect(loud.filter((each) => quietStretch(quiet, where, each) === null)).toEqual([]);
      },
    ),
    { numRuns: 1000 },
  );
});
