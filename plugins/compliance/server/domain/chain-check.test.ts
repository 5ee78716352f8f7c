import { stateOf } from './chain-check';

const MOVED = '2026-11-27T10:00:00.000Z';
const later = (seconds: number) => Date.parse(MOVED) + seconds * 1000;

test('a check that takes no step for long is given up, so that another can be asked for', () => {
  const open = { endedAt: null, finding: null, movedAt: MOVED };
  expect(stateOf(open, later(180))).toEqual({ state: 'running' });
  expect(stateOf(open, later(181))).toEqual({ state: 'stopped' });
});

test('what has ended is whole, or says where it is not', () => {
  const ended = { endedAt: MOVED, movedAt: MOVED };
  expect(stateOf({ ...ended, finding: null }, later(9999))).toEqual({ state: 'whole', endedAt: MOVED });
  const finding = { chain: 1, batch: 2, event: 'e', problem: 'event_altered' } as const;
  expect(stateOf({ ...ended, finding }, later(0))).toEqual({
    ...{ state: 'broken', endedAt: MOVED },
    ...{ problem: 'event_altered', batch: 2, event: 'e' },
  });
});
