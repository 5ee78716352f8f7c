import { isWrongDay, proofOf } from './proof-fields';

test('a birth date is sent as the clinic keeps it, however it was typed', () => {
  const typed = { birthDate: '14/05/2021', card: ' 77 ' };
  expect(proofOf('clinic-record', typed)).toEqual({ birth_date: '2021-05-14', card_number: '77' });
});

test('a day that there is not is wrong, an empty field is not', () => {
  expect(isWrongDay('birthDate', { birthDate: '31.4.2021' })).toBe(true);
  expect(isWrongDay('birthDate', { birthDate: '14.5.2021' })).toBe(false);
  expect(isWrongDay('birthDate', {})).toBe(false);
  expect(isWrongDay('card', { card: '31.4.2021' })).toBe(false);
});
