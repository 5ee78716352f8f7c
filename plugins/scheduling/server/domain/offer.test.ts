import {
  bookableRange,
  bookableStarts,
  refusalByHours,
  refusalByNotice,
  type GridKind,
  type Offer,
} from './offer';
import { parseLocalDay, WEEKDAYS } from './local-day';

const NOW = Date.parse('2026-12-07T06:00:00Z');
const offer: Offer = {
  practitionerId: 1,
  serviceId: 1,
  offered: true,
  clinicId: 1,
  zone: 'Africa/Nairobi',
  lengthMinutes: 45,
  priceCents: 100_000,
  channel: 'video',
  minNoticeMinutes: 60,
  horizonDays: 7,
  holdMinutes: 10,
  moveNoticeHours: 2,
  lastDay: null,
  weekly: WEEKDAYS.map((weekday) => ({
    weekday,
    opens: 480,
    closes: 1020,
    validFrom: null,
    validUntil: null,
  })),
};
function refusalOf(start: number, grid: GridKind = 'fixed', changes: Partial<Offer> = {}): string | null {
  const changed = { ...offer, ...changes };
  return (
    refusalByNotice(changed, NOW, start) ?? refusalByHours({ offer: changed, overrides: [], grid }, start)
  );
}
const at = (text: string): number => Date.parse(text);

describe('a start', () => {
  test.each([
    ['2026-12-07T05:45:00Z', 'time_in_past'],
    ['2026-12-07T06:00:00Z', 'time_in_past'],
    ['2026-12-07T06:30:00Z', 'time_too_soon'],
    ['2026-12-07T07:15:00Z', null],
    ['2026-12-07T07:20:00Z', 'time_off_grid'],
    ['2026-12-07T07:15:00.001Z', 'time_off_grid'],
    ['2026-12-07T13:15:00Z', null],
    ['2026-12-07T14:00:00Z', 'time_outside_hours'],
    ['2026-12-07T13:45:00Z', 'time_outside_hours'],
    ['2026-12-08T04:00:00Z', 'time_outside_hours'],
    ['2026-12-14T05:00:00Z', null],
    ['2026-12-15T05:00:00Z', 'time_too_far'],
  ])('at %s: %s', (start, refusal) => {
    expect(refusalOf(at(start))).toBe(refusal);
  });

  test('may be any round minute on a restarting grid', () => {
    expect(refusalOf(at('2026-12-07T07:30:00Z'), 'restarting')).toBeNull();
    expect(refusalOf(at('2026-12-07T07:35:00Z'), 'restarting')).toBe('time_off_grid');
  });

  test('may lie far ahead when there is no horizon, but within three years', () => {
    expect(refusalOf(at('2027-12-15T05:00:00Z'), 'fixed', { horizonDays: null })).toBeNull();
    expect(refusalOf(at('2029-12-15T05:00:00Z'), 'fixed', { horizonDays: null })).toBe('time_too_far');
    expect(refusalOf(at('9999-12-31T05:00:00Z'), 'fixed', { horizonDays: 1_000_000 })).toBe('time_too_far');
  });
});

test('nothing is offered that ends after the last day of a licence, and all before it is', () => {
  const lastDay = parseLocalDay('2026-12-08');
  const nights = { weekly: offer.weekly.map((line) => ({ ...line, opens: 1380, closes: 120 })) };
  const range = { start: NOW, end: NOW + 5 * 86_400_000 };
  const startsOf = (changes: Partial<Offer>): number[] =>
    bookableStarts({ offer: { ...offer, ...changes }, overrides: [], grid: 'fixed' }, [], range);
  // Midnight in Nairobi, by which the last visit is over.
  const end = at('2026-12-08T21:00:00Z');
  for (const changes of [{}, nights]) {
    const before = startsOf(changes).filter((start) => start + 45 * 60_000 <= end);
    expect(startsOf({ ...changes, lastDay })).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
    for (const start of startsOf(changes)) {
      const refusal = refusalOf(start, 'fixed', { ...changes, lastDay, minNoticeMinutes: 0 });
      expect([start, refusal]).toEqual([start, before.includes(start) ? null : 'time_outside_hours']);
    }
  }
});

test('every start that is offered is accepted, and every free one of the grid is offered', () => {
  const range = { start: NOW - 86_400_000, end: NOW + 9 * 86_400_000 };
  const within = bookableRange(offer, NOW, range);
  if (!within) throw new Error('nothing is bookable');
  const busy = [{ start: at('2026-12-08T05:00:00Z'), end: at('2026-12-08T05:45:00Z') }];
  const offered = bookableStarts({ offer, overrides: [], grid: 'fixed' }, busy, within);
  expect(offered.map((start) => refusalOf(start)).filter(Boolean)).toEqual([]);
  const accepted: number[] = [];
  for (let start = range.start; start < range.end; start += 300_000) {
    if (refusalOf(start) === null) accepted.push(start);
  }
  expect(accepted.filter((start) => !offered.includes(start))).toEqual([at('2026-12-08T05:00:00Z')]);
});
