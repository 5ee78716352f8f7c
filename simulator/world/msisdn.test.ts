import { digitsOf, isDarajaMsisdn, maskMsisdn } from './msisdn';

test.each([
  ['0712 345 678', '254712345678'],
  ['+254 (712) 345-678', '254712345678'],
  ['00254712345678', '254712345678'],
  ['712345678', '254712345678'],
  ['0143000111', '254143000111'],
  ['whatsapp:+254712345678', '254712345678'],
  ['+14155550100', '14155550100'],
])('%s is read as %s', (input, digits) => {
  expect(digitsOf(input)).toBe(digits);
});

test.each(['', 'Amina', '+', '12345', '0812345678', '++254712345678', '+2547123456789012'])(
  '%s is no number',
  (input) => {
    expect(digitsOf(input)).toBeNull();
  },
);

test('only full Kenyan mobile numbers are good for Daraja', () => {
  expect(['254712345678', '254110222333'].every(isDarajaMsisdn)).toBe(true);
  expect(['0712345678', '+254712345678', '254812345678', '2547123456789'].some(isDarajaMsisdn)).toBe(false);
  expect(maskMsisdn('254705912149')).toBe('25470****149');
});
