import { priceProblem } from './price';

test.each([
  [120_000, null],
  [100, null],
  [25_000_000, null],
  [undefined, null],
  [120_050, 'amount_invalid'],
  [0, 'amount_invalid'],
  [-100, 'amount_invalid'],
  ['1200', 'amount_invalid'],
  [null, 'amount_invalid'],
  [25_000_100, 'amount_too_large'],
])('a price of %j cents: %j', (cents, problem) => {
  expect(priceProblem(cents)).toBe(problem);
});
