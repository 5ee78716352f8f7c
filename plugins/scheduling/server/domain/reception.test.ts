import { arrivalRefusal, callInRefusal, waitedMinutes } from './reception';

const TEN = new Date('2026-12-07T07:00:00Z');
const HALF_PAST = new Date('2026-12-07T07:30:00Z');
const HOUR = 3_600_000;
const at = (ms: number): Date => new Date(TEN.getTime() + ms);
const VISIT = {
  ...({ status: 'confirmed', channel: 'in_person', startsAt: TEN, endsAt: HALF_PAST } as const),
  ...{ arrivedAt: null, calledInAt: null },
};

test.each([
  [-6 * HOUR - 1, 'arrival_too_early'],
  [-6 * HOUR, null],
  [0, null],
  [2.5 * HOUR, null],
  [2.5 * HOUR + 1, 'arrival_too_late'],
])('somebody who comes %d ms after the start', (ms, refused) => {
  expect(arrivalRefusal(VISIT, true, at(ms))).toBe(refused);
});

test('nobody comes to a visit by phone, nor to one that is over, and nobody is called in before they have paid', () => {
  expect(arrivalRefusal({ ...VISIT, status: 'held' }, true, TEN)).toBeNull();
  expect(callInRefusal({ ...VISIT, status: 'held', arrivedAt: TEN }, true)).toBe('visit_not_expected');
  for (const status of ['completed', 'cancelled', 'expired', 'no_show'] as const) {
    expect(arrivalRefusal({ ...VISIT, status }, true, TEN)).toBe('visit_not_expected');
    expect(callInRefusal({ ...VISIT, status, arrivedAt: TEN }, true)).toBe('visit_not_expected');
  }
  expect(arrivalRefusal({ ...VISIT, channel: 'video' }, true, TEN)).toBe('visit_not_at_clinic');
});

test('is called in who has come, and has come who was called in', () => {
  expect(callInRefusal(VISIT, true)).toBe('visit_not_arrived');
  const there = { ...VISIT, arrivedAt: TEN };
  expect(callInRefusal(there, true)).toBeNull();
  expect(arrivalRefusal(there, false, at(24 * HOUR))).toBeNull();
  const inside = { ...there, calledInAt: TEN };
  expect(arrivalRefusal(inside, false, TEN)).toBe('visit_called_in');
  expect(callInRefusal(inside, false)).toBeNull();
});

test('who comes early waits from the agreed time, who comes late from when they came', () => {
  const minutes = (arrived: number, called: number): number =>
    waitedMinutes(TEN, at(arrived * 60_000), at(called * 60_000));
  expect([minutes(-30, 12), minutes(5, 12), minutes(-30, -5)]).toEqual([12, 7, 0]);
});
