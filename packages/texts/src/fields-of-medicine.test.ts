import { otherNamesOfFields } from './fields-of-medicine';

test.each([
  ['Skin', 'ngozi'],
  ['Dermatology', 'ngozi'],
  ['Ngozi', 'dermatology'],
  ['PÉDIATRICS, Nairobi', 'watoto'],
  ['Dentistry', 'meno'],
  ['Daktari wa macho', 'ophthalmology'],
])('%s is also called %s', (text, name) => {
  expect(otherNamesOfFields(text).split(' ')).toContain(name);
});

test('a part of a word names no field', () => {
  expect(otherNamesOfFields('Skinner, enter')).toBe('');
});
