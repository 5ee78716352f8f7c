import { idleAfter, IDLE_MS } from './idle';

test('nine minutes away is still here, then it counts down from sixty, and at ten minutes it is over', () => {
  expect(idleAfter(0)).toEqual({ kind: 'here' });
  expect(idleAfter(IDLE_MS - 60_001)).toEqual({ kind: 'here' });
  expect(idleAfter(IDLE_MS - 60_000)).toEqual({ kind: 'leaving', seconds: 60 });
  expect(idleAfter(IDLE_MS - 1)).toEqual({ kind: 'leaving', seconds: 1 });
  expect(idleAfter(IDLE_MS)).toEqual({ kind: 'gone' });
});

test('a computer that slept for a night wakes up signed out', () => {
  expect(idleAfter(8 * 3_600_000)).toEqual({ kind: 'gone' });
});
