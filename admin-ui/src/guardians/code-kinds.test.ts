import { kindsFor } from './code-kinds';

test('parents and guardians by law act for children only', () => {
  expect(kindsFor('2008-11-29', '2026-11-28')).toEqual(['parent', 'guardian', 'carer', 'self', 'sign-in']);
  expect(kindsFor('2008-11-28', '2026-11-28')).toEqual(['carer', 'self', 'sign-in']);
});

test('without a date of birth no code is of use', () => {
  expect(kindsFor(null, '2026-11-28')).toEqual([]);
});
