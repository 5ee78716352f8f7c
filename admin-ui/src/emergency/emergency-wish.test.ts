import { findBody, findProblems, whyNotYet } from './emergency-wish';

const WORDS = 'Unconscious in casualty, brought by a neighbour';

test.each([
  [null, WORDS, 'console.emergency.off_category'],
  ['unconscious', '', 'console.emergency.off_words'],
  ['unconscious', 'Too short', 'console.emergency.off_words'],
  ['unconscious', `a${'.'.repeat(40)}`, 'console.emergency.off_words'],
  ['unconscious', WORDS, null],
] as const)('an emergency of %p in the words %p is held back by %p', (category, words, why) => {
  expect(whyNotYet({ category, words })).toBe(why);
});

test('a person is asked for by a whole number, or by name with birth date, and never by half of it', () => {
  const wish = { phone: '', name: ' Faith Chebet ', dateOfBirth: '' };
  expect(findProblems({ ...wish, by: 'name' })).toEqual({ dateOfBirth: 'console.emergency.problem.birth' });
  expect(findProblems({ ...wish, by: 'phone' })).toEqual({ phone: 'console.emergency.problem.phone' });
  const whole = { ...wish, by: 'name', dateOfBirth: '1992-03-12' } as const;
  expect(findProblems(whole)).toEqual({});
  expect(findBody(whole)).toEqual({ name: 'Faith Chebet', dateOfBirth: '1992-03-12' });
  expect(findBody({ ...whole, by: 'phone', phone: ' 0712 345 678 ' })).toEqual({ phone: '0712 345 678' });
});
