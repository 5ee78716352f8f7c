import { backgroundHeaders, createPresence } from '../session/presence';
import { idleAfter } from './idle';

const LIMIT = 20 * 60_000;

test('it counts down through the last minute, and is over at the limit', () => {
  expect(idleAfter(0, LIMIT)).toEqual({ kind: 'here' });
  expect(idleAfter(LIMIT - 60_001, LIMIT)).toEqual({ kind: 'here' });
  expect(idleAfter(LIMIT - 60_000, LIMIT)).toEqual({ kind: 'leaving', seconds: 60 });
  expect(idleAfter(LIMIT - 1, LIMIT)).toEqual({ kind: 'leaving', seconds: 1 });
  expect(idleAfter(LIMIT, LIMIT)).toEqual({ kind: 'gone' });
});

test('a computer that slept for a night wakes up signed out', () => {
  expect(idleAfter(8 * 3_600_000, LIMIT)).toEqual({ kind: 'gone' });
});

test('what leaves long after the last touch says that no person caused it', () => {
  let now = 0;
  const presence = createPresence(() => now);
  now = 30_000;
  expect(backgroundHeaders(presence)).toEqual({});
  now = 30_001;
  expect(backgroundHeaders(presence)).toEqual({ 'Daktari-Background': '1' });
  presence.touch();
  expect(backgroundHeaders(presence)).toEqual({});
});
