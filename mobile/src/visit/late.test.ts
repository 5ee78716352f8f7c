import { visitOf } from '../testing/visit';
import { lateness } from './late';

const VISIT = visitOf({ startsAt: '2026-11-26T11:30:00Z' });

test.each([
  ['2026-11-26T09:29:59Z', { kind: 'from', at: new Date('2026-11-26T09:30:00Z') }],
  ['2026-11-26T09:30:00Z', { kind: 'now' }],
  ['2026-11-26T12:00:00Z', { kind: 'now' }],
  ['2026-11-26T12:00:01Z', { kind: 'none' }],
])('at %s running late is %j', (now, said) => {
  expect(lateness(VISIT, new Date(now))).toEqual(said);
});

test.each(['held', 'completed', 'cancelled', 'expired', 'no_show'] as const)(
  'nobody is late for a visit that is %s',
  (status) => {
    expect(lateness({ ...VISIT, status }, new Date('2026-11-26T11:00:00Z'))).toEqual({ kind: 'none' });
  },
);
