import { chainLook, problemKey, progressOf, shortHash } from './chain-look';

test('nothing is called whole that no check has found whole', () => {
  const endedAt = '2026-11-27T10:00:00.000Z';
  type Result = NonNullable<Parameters<typeof chainLook>[0]>['result'];
  const tone = (result: Result, batches = 3) => chainLook({ result, batches }).tone;
  expect(chainLook(null).tone).toBe('open');
  expect(tone({ state: 'running' })).toBe('open');
  expect(tone({ state: 'stopped' })).toBe('open');
  expect(tone({ state: 'whole', endedAt })).toBe('whole');
  // It looked at nothing.
  expect(tone({ state: 'whole', endedAt }, 0)).toBe('open');
  expect(tone({ state: 'broken', endedAt, problem: 'event_altered', batch: 1, event: 'e' })).toBe('broken');
});

test('a problem is told by what it means to the clinic', () => {
  expect(problemKey('event_missing')).toBe('console.chain.problem.entry');
  expect(problemKey('anchored_batch_missing')).toBe('console.chain.problem.outside');
});

test('progress never passes its end, also when more was sealed meanwhile', () => {
  expect([progressOf({ batches: 0, of: 0 }), progressOf({ batches: 3, of: 6 })]).toEqual([1, 0.5]);
  expect(progressOf({ batches: 7, of: 6 })).toBe(1);
});

test('a hash is shown by its ends', () => {
  expect(shortHash('9f3ca81e04d70000000000007be2')).toBe('9f3c a81e … 7be2');
});
