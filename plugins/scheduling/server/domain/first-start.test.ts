import fc from 'fast-check';
import { firstStart } from './first-start';
import { DAY_MS, WEEKDAYS } from './local-day';
import { bookableRange, bookableStarts, type GridKind, type Offer } from './offer';

const NOW = Date.parse('2026-12-07T06:00:00Z');
const HALF_HOUR = 1_800_000;
const offer: Offer = {
  ...{ practitionerId: 1, serviceId: 1, offered: true, clinicId: 1, zone: 'Africa/Nairobi' },
  ...{ lengthMinutes: 30, priceCents: 100_000, channel: 'video', minNoticeMinutes: 60, horizonDays: 12 },
  ...{ holdMinutes: 10, moveNoticeHours: 2, lastDay: null, weekly: [] },
};
const lines = fc.array(
  fc.record({
    weekday: fc.constantFrom(...WEEKDAYS),
    // Some of them run past midnight.
    opens: fc.integer({ min: 0, max: 47 }).map((half) => half * 30),
    closes: fc.integer({ min: 1, max: 48 }).map((half) => half * 30),
    validFrom: fc.constant(null),
    validUntil: fc.constant(null),
  }),
  { maxLength: 3 },
);
const busy = fc
  .uniqueArray(fc.integer({ min: 0, max: 12 * 48 }), { maxLength: 40 })
  .map((halves) => [...halves].sort((a, b) => a - b))
  .map((halves) =>
    halves.map((half) => ({ start: NOW + half * HALF_HOUR, end: NOW + (half + 1) * HALF_HOUR })),
  );
const grids = fc.constantFrom<GridKind>('fixed', 'restarting');

test('the first free start is the first of all free starts', () => {
  fc.assert(
    fc.property(lines, busy, grids, (weekly, taken, grid) => {
      const plan = { offer: { ...offer, weekly }, overrides: [], grid };
      const within = bookableRange(plan.offer, NOW, { start: NOW, end: NOW + 14 * DAY_MS });
      if (!within) return;
      const [first] = bookableStarts(plan, taken, within);
      expect(firstStart(plan, taken, within)).toBe(first ?? null);
    }),
  );
});
