import type { AuditProof } from '../data/records';
import { proofText } from './proof-words';

const PROOF: AuditProof = {
  ...{ id: '01E', at: '2026-11-27T09:00:00.000Z', entryHash: 'aa', closedHash: 'aa', place: 3 },
  path: [{ side: 'left', hash: 'bb' }],
  batch: {
    ...{ number: 7, header: 'ee', root: 'cc', previous: 'dd', events: 5 },
    closedAt: '2026-11-27T09:01:00.000Z',
  },
  anchor: { state: 'agrees', at: '2026-11-27T09:01:00.000Z' },
  result: { state: 'proved' },
};

test('what is taken along is all that somebody else needs, a line each', () => {
  expect(proofText(PROOF).split('\n')).toEqual([
    ...['entry 01E', 'at 2026-11-27T09:00:00.000Z', 'entry-hash aa', 'place 3 of 5', 'left bb'],
    ...['batch 7', 'root cc', 'previous dd', 'header ee', 'anchor agrees 2026-11-27T09:01:00.000Z'],
    ...['result proved', ''],
  ]);
});

test('an entry that waits has no place yet', () => {
  const waiting: AuditProof = {
    ...PROOF,
    ...{ closedHash: null, place: null, path: [], batch: null, anchor: { state: 'none' } },
    result: { state: 'waiting' },
  };
  expect(proofText(waiting)).not.toMatch(/place|root|header/);
  expect(proofText({ ...PROOF, result: { state: 'broken', problem: 'event_altered' } })).toContain(
    'result event_altered',
  );
});
