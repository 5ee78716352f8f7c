import { ageOf, peopleToBookFor, personOf } from './people';

const patient = (documentId: string, fullName: string, dateOfBirth: string | null = null) => ({
  ...{ id: 1, documentId, fullName, dateOfBirth, language: 'en' as const },
});
const yusra = { kind: 'parent' as const, until: null, patient: { id: 'p2', name: 'Yusra Yusuf' } };

test('oneself comes first, then those in care, with the birth date of their record', () => {
  const patients = [patient('p2', 'Yusra Yusuf', '2023-06-08'), patient('p1', 'Amina Yusuf')];
  expect(peopleToBookFor(patients, [yusra])).toMatchObject([
    { patient: null, name: 'Amina Yusuf', kind: 'self' },
    { patient: 'p2', name: 'Yusra Yusuf', dateOfBirth: '2023-06-08', kind: 'parent' },
  ]);
});

test('an account without a record of its own books for others only', () => {
  expect(peopleToBookFor([patient('p2', 'Yusra Yusuf')], [yusra])).toMatchObject([{ patient: 'p2' }]);
});

test('while it is not known who is linked nobody of several is taken for oneself', () => {
  expect(peopleToBookFor([patient('p1', 'A'), patient('p2', 'B')], undefined)).toEqual([]);
});

test('who was chosen last is booked for, while one acts for them', () => {
  const people = peopleToBookFor([patient('p2', 'Yusra Yusuf'), patient('p1', 'Amina Yusuf')], [yusra]);
  expect(personOf(people, 'p2')).toMatchObject({ name: 'Yusra Yusuf' });
  expect(personOf(people, null)).toMatchObject({ name: 'Amina Yusuf' });
  expect(personOf(people, 'p9')).toMatchObject({ name: 'Amina Yusuf' });
  expect(personOf([], null)).toBeNull();
});

test.each([
  ['2023-11-26', 3],
  ['2023-11-27', 2],
  ['2024-02-29', 2],
  [null, null],
  ['', null],
])('born on %s', (born, years) => {
  // The 26th in London, and the 27th not before midnight in Nairobi.
  expect(ageOf(born, new Date('2026-11-26T20:59:00Z'), 'Africa/Nairobi')).toBe(years);
});
