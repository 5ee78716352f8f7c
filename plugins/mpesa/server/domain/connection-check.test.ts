import { paymentGaps } from './connection-check';

test('a clinic has M-Pesa once it was reached, or once somebody has paid', () => {
  expect(paymentGaps(null, false)).toEqual(['unchecked']);
  expect(paymentGaps(null, true)).toEqual([]);
  expect(paymentGaps('reached', false)).toEqual([]);
});

test('a last answer that was bad counts more than money of before', () => {
  expect(paymentGaps('wrong_keys', true)).toEqual(['wrong_keys']);
  expect(paymentGaps('no_answer', true)).toEqual(['no_answer']);
});
