import { codeProblem, mayClose, sayableOf, whyNotYet } from './closing';

const DESK = { operations: ['unsettled.close'] };
const words = { outcome: 'sent' as const, code: 'UKR9SENT01', reason: 'Seen at 10' };

test('of what nobody knows both can be said; of what the books have out, only that it went', () => {
  expect(sayableOf({ state: 'review' })).toEqual(['sent', 'not-sent']);
  expect(sayableOf({ state: 'contradicted' })).toEqual(['sent']);
  expect(sayableOf({ state: 'failed' })).toEqual([]);
});

test('it is said once, by who may', () => {
  const open = { state: 'review' as const, closeAsked: false };
  expect(mayClose(open, DESK)).toEqual({ offered: true, note: null });
  expect(mayClose(open, { operations: [] })).toEqual({ offered: false, note: null });
  const note = 'console.closing.waits';
  expect(mayClose({ ...open, closeAsked: true }, DESK)).toEqual({ offered: false, note });
  expect(mayClose({ ...open, state: 'failed' }, DESK)).toEqual({ offered: false, note: null });
});

test('the code is that of the reversal, whatever its case', () => {
  expect(codeProblem(' ukr9sent01 ', 'UKN7PAID01')).toBeNull();
  expect(codeProblem('', 'UKN7PAID01')).toBeNull();
  expect(codeProblem('ukn7paid01', 'UKN7PAID01')).toBe('console.closing.code_own');
  expect(codeProblem('UK-1', null)).toBe('console.closing.code_wrong');
});

test('says what is missing, one thing at a time', () => {
  expect(whyNotYet({ ...words, outcome: null }, null)).toBe('console.closing.choose');
  expect(whyNotYet({ ...words, code: ' ' }, null)).toBe('console.closing.code_needed');
  expect(whyNotYet(words, 'UKR9SENT01')).toBe('console.closing.code_own');
  expect(whyNotYet({ ...words, reason: '' }, null)).toBe('console.closing.why');
  expect(whyNotYet(words, null)).toBeNull();
  expect(whyNotYet({ ...words, outcome: 'not-sent', code: '' }, null)).toBeNull();
});
