import { shownState, visitLook } from './states';

const NOON = new Date('2026-11-24T12:00:00Z');
const BEFORE = '2026-11-24T11:59:59.000Z';
const AFTER = '2026-11-24T12:00:01.000Z';

test('a booked visit that is over is shown as not closed yet, from the minute of its end', () => {
  expect(shownState({ state: 'confirmed', endsAt: AFTER }, NOON)).toBe('confirmed');
  for (const endsAt of [NOON.toISOString(), BEFORE]) {
    expect(shownState({ state: 'confirmed', endsAt }, NOON)).toBe('to_close');
  }
  expect(visitLook('to_close').label).toBe('console.visit.state.to_close');
});

test.each(['held', 'completed', 'cancelled', 'expired', 'no_show'] as const)(
  'a visit that is %s is shown as it is, however long ago it was',
  (state) => {
    expect(shownState({ state, endsAt: BEFORE }, NOON)).toBe(state);
  },
);
