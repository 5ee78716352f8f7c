import type { VisitState } from '../data/records';
import { visitOffers } from './visit-actions';

const NOW = new Date('2026-11-24T12:00:00Z');
const BEFORE = '2026-11-24T11:00:00.000Z';
const AFTER = '2026-11-24T13:00:00.000Z';
const ALL = { operations: ['visits.complete', 'visits.no-show', 'visits.move', 'visits.cancel'] };

const offered = (status: VisitState, startsAt: string, holdExpiresAt: string | null = null, who = ALL) =>
  visitOffers({ status, startsAt, holdExpiresAt, arrivedAt: null, calledInAt: null }, NOW, who);

test('before it starts a visit is moved or cancelled, afterwards closed one way or the other', () => {
  expect(offered('confirmed', AFTER)).toEqual(['move', 'cancel']);
  expect(offered('confirmed', BEFORE)).toEqual(['complete', 'no-show']);
  expect(offered('confirmed', NOW.toISOString())).toEqual(['complete', 'no-show']);
});

test('nobody says that somebody did not come of whom it is noted that they did', () => {
  const visit = { status: 'confirmed', startsAt: BEFORE, holdExpiresAt: null, arrivedAt: BEFORE } as const;
  expect(visitOffers({ ...visit, calledInAt: null }, NOW, ALL)).toEqual(['complete']);
});

test('a visit of whom was called in early is closed when it ends, and nobody says that they did not come', () => {
  const visit = { status: 'confirmed', startsAt: AFTER, holdExpiresAt: null, arrivedAt: BEFORE } as const;
  expect(visitOffers({ ...visit, calledInAt: null }, NOW, ALL)).toEqual(['move', 'cancel']);
  expect(visitOffers({ ...visit, calledInAt: BEFORE }, NOW, ALL)).toEqual(['complete', 'move', 'cancel']);
});

test('a held time can be moved or given back while the hold lasts', () => {
  expect(offered('held', AFTER, AFTER)).toEqual(['move', 'cancel']);
  expect(offered('held', AFTER, BEFORE)).toEqual([]);
});

test.each(['completed', 'cancelled', 'expired', 'no_show'] as const)(
  'nothing is done to a visit that is %s',
  (status) => {
    expect(offered(status, BEFORE)).toEqual([]);
  },
);

test('what the role may not call is not offered', () => {
  expect(offered('confirmed', AFTER, null, { operations: ['visits.read'] })).toEqual([]);
  expect(offered('confirmed', AFTER, null, { operations: ['visits.move'] })).toEqual(['move']);
});
