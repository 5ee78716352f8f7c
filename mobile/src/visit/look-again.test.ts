import { paymentOf } from '../testing/visit';
import { lookAgainAt } from './look-again';

test.each([
  [null, 60_000],
  ['asked', 5000],
  ['sent', 5000],
  // People look into it, or it is there: a minute is soon enough.
  ['checking', 60_000],
  ['back', 60_000],
] as const)('with a refund that is %s it is asked for again after %i ms', (step, ms) => {
  const refund = step && { step, cents: 120_000 };
  expect(lookAgainAt({ payment: paymentOf({ state: 'paid', refund }) })).toBe(ms);
});
