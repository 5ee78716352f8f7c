import { failureOf, fateOf } from './refund-fate';

test('a refund is on its way until it ended or people have to look', () => {
  const fate = (state: Parameters<typeof fateOf>[0]['state'], contradictedCode: string | null = null) =>
    fateOf({ state, contradictedCode });
  expect((['requested', 'sending', 'sent', 'unknown'] as const).map((state) => fate(state))).toEqual(
    Array(4).fill('on-way'),
  );
  expect([fate('done'), fate('failed'), fate('review')]).toEqual(['done', 'failed', 'review']);
  // People said that it left, and M-Pesa that it did not.
  expect(fate('done', '1')).toBe('review');
});

test.each([
  ['R000002', 'unknown-payment'],
  ['1', 'no-float'],
  ['2001', 'not-set-up'],
  ['400.002.02', 'other'],
  [null, 'other'],
] as const)('one that M-Pesa refused with %p says why', (resultCode, why) => {
  expect(failureOf({ state: 'failed', resultCode, closedAs: null })).toBe(why);
  expect(failureOf({ state: 'done', resultCode, closedAs: null })).toBeNull();
});

test('one that people found unsent says so, whatever M-Pesa said before', () => {
  expect(failureOf({ state: 'failed', resultCode: '1', closedAs: 'not-sent' })).toBe('found-unsent');
});
