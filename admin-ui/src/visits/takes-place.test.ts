import type { VisitState } from '../data/records';
import { takesPlace } from './takes-place';

const NOW = new Date('2026-11-25T08:00:00Z');
const takes = (state: VisitState, holdExpiresAt: string | null = null) =>
  takesPlace({ state, holdExpiresAt }, NOW);

test('what is to come, took place or was missed takes a place in its day; what was cancelled or lapsed takes none', () => {
  const states = ['confirmed', 'completed', 'no_show', 'cancelled', 'expired'] as const;
  expect(states.map((state) => takes(state))).toEqual([true, true, true, false, false]);
});

test('a hold takes its place until it lapses, whether or not somebody has cleared it away', () => {
  expect([takes('held', '2026-11-25T08:05:00Z'), takes('held', '2026-11-25T08:00:00Z')]).toEqual([
    true,
    false,
  ]);
});
