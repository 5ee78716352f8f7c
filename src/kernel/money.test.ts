import fc from 'fast-check';
import {
  assertCents,
  MAX_MPESA_SHILLINGS,
  mpesaShillings,
  parseProviderAmount,
  percentOf,
  shillingsToCents,
} from './money';

const cents = fc.integer({ min: 0, max: MAX_MPESA_SHILLINGS * 100 });

test.each([0, -100, 150, 99, 1.5, NaN, Infinity, 25_000_100, 2 ** 53])(
  'M-Pesa cannot move %s cents',
  (amount) => {
    expect(mpesaShillings(amount)).toBeNull();
  },
);

test('M-Pesa moves every whole amount from 1 to 250,000 shillings', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: MAX_MPESA_SHILLINGS }), (shillings) => {
      expect(mpesaShillings(shillingsToCents(shillings))).toBe(shillings);
    }),
  );
});

test.each([0.005, NaN, Infinity, 2 ** 53, '100'])('%s is not an amount of whole cents', (value) => {
  expect(() => assertCents(value as number)).toThrow(RangeError);
});

test.each([
  [1, 100],
  [1500, 150_000],
  [10.5, 1050],
  ['1.00', 100],
  ['1500', 150_000],
  ['0.07', 7],
  ['19.9', 1990],
  [0, 0],
  ['250000.00', 25_000_000],
])('a provider that says %j means %d cents', (value, expected) => {
  expect(parseProviderAmount(value)).toBe(expected);
});

test.each([
  '1.005',
  0.1 + 0.2,
  '-1',
  -1,
  '1e3',
  1e21,
  NaN,
  Infinity,
  '0x10',
  '1,500',
  ' 1',
  '1 ',
  '1.',
  '.5',
  '',
  null,
  undefined,
  true,
  [1],
  { amount: 1 },
  '١',
  '1'.repeat(13),
])('a provider that says %j says nothing that can be counted', (value) => {
  expect(parseProviderAmount(value)).toBeNull();
});

test('an amount survives the way through the text of a provider', () => {
  fc.assert(
    fc.property(cents, (amount) => {
      expect(parseProviderAmount((amount / 100).toFixed(2))).toBe(amount);
      expect(parseProviderAmount(amount / 100)).toBe(amount);
    }),
  );
});

test('a share is whole shillings, never more than exact, and less than a shilling short', () => {
  const percent = fc.integer({ min: 0, max: 10_000 });
  fc.assert(
    fc.property(cents, percent, (amount, hundredths) => {
      const share = BigInt(percentOf(amount, hundredths / 100));
      const exact = BigInt(amount) * BigInt(hundredths);
      expect(share % 100n).toBe(0n);
      expect(share * 10_000n <= exact).toBe(true);
      expect((share + 100n) * 10_000n > exact).toBe(true);
    }),
  );
});

test('a share that comes out even is not a shilling short by the arithmetic of fractions', () => {
  expect(percentOf(2_000_000, 4.35)).toBe(87_000);
});
