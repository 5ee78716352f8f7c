import { appText } from '@daktari/texts/app';
import type { Say } from '../texts/TextsProvider';
import { standingWords, type ErasureRequest } from './standing';

const say: Say = (key, ...values) => appText('en', key, ...values);
const day = (instant: string): string => instant.slice(0, 10);
const OPEN: ErasureRequest = {
  id: 'r1',
  state: 'open',
  askedAt: '2026-11-01T08:00:00Z',
  dueAt: '2026-12-01T08:00:00Z',
  overdue: false,
  endedAt: null,
  reason: null,
};
const told = (changes: Partial<ErasureRequest>) => standingWords({ ...OPEN, ...changes }, day, say);

test('an open request says by when the clinic answers, and when that is late', () => {
  expect(told({})).toBe('You asked on 2026-11-01. The clinic answers by 2026-12-01.');
  expect(told({ overdue: true })).toContain('is late');
});

test('a no comes with its reason and its day', () => {
  expect(told({ state: 'refused', endedAt: '2026-11-05T08:00:00Z', reason: 'A court keeps it.' })).toBe(
    'The clinic said no on 2026-11-05. It wrote: A court keeps it.',
  );
});

test('one that was taken back says so; none says nothing', () => {
  expect(told({ state: 'withdrawn', endedAt: '2026-11-05T08:00:00Z' })).toContain('2026-11-05');
  expect(standingWords(null, day, say)).toBeNull();
});
