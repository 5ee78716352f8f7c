import { telephone, whatsApp } from './contact';

test.each([
  ['+254 712 345 678', 'https://wa.me/254712345678'],
  ['0712-345-678', 'https://wa.me/254712345678'],
  ['254110000000', 'https://wa.me/254110000000'],
  // A landline of Nairobi.
  ['+254 20 1234567', null],
  ['0204 441 000', null],
])('%s is written to at %s', (phone, address) => {
  expect(whatsApp(phone)).toBe(address);
});

test('a number is dialled without what people put between its figures', () => {
  expect(telephone('+254 (0)20 123-4567')).toBe('tel:+2540201234567');
});
