import { lettersIn } from './letters';

test.each([
  ['.         .', 0],
  ['', 0],
  ['Ana homa tangu jana', 16],
  ['KSh 1,200', 7],
  ['ህመም', 3],
])('%s has %i letters and figures', (text, letters) => {
  expect(lettersIn(text)).toBe(letters);
});
