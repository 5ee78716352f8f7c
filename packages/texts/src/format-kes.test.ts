import { formatKes } from './format-kes';

test.each([
  [120_000, 'KSh 1,200'],
  [100, 'KSh 1'],
  [0, 'KSh 0'],
  [25_000_000, 'KSh 250,000'],
  [123_456_789_05, 'KSh 123,456,789.05'],
  [-50_050, '-KSh 500.50'],
])('%d cents are written as %s', (cents, written) => {
  expect(formatKes(cents, 'en')).toBe(written);
  expect(formatKes(cents, 'sw')).toBe(written);
});

test.each([0.5, NaN, Infinity, 2 ** 53])('%d is not an amount in cents', (cents) => {
  expect(() => formatKes(cents, 'en')).toThrow(RangeError);
});
