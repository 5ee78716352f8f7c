import { countdown } from './countdown';

const VISIT = { startsAt: '2026-11-26T07:00:00Z', endsAt: '2026-11-26T07:20:00Z' };

test.each([
  ['2026-11-24T10:48:00Z', { kind: 'ahead', days: 1, hours: 20, minutes: 12 }],
  ['2026-11-25T07:00:00Z', { kind: 'ahead', days: 1, hours: 0, minutes: 0 }],
  ['2026-11-25T07:00:01Z', { kind: 'ahead', days: 1, hours: 0, minutes: 0 }],
  ['2026-11-25T07:01:00Z', { kind: 'ahead', days: 0, hours: 23, minutes: 59 }],
  // Never "0 min" before it has begun.
  ['2026-11-26T06:59:59Z', { kind: 'ahead', days: 0, hours: 0, minutes: 1 }],
  ['2026-11-26T07:00:00Z', { kind: 'running' }],
  ['2026-11-26T07:19:59Z', { kind: 'running' }],
  ['2026-11-26T07:20:00Z', { kind: 'over' }],
])('at %s it is %j', (now, left) => {
  expect(countdown(VISIT, new Date(now))).toEqual(left);
});
