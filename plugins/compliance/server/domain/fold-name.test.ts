import { foldName } from './fold-name';

test.each([
  ['JOSÉ NÚÑEZ', 'jose nunez'],
  // As some phones send it: the letter, then its accent.
  ['Jose\u0301  Nu\u0301n\u0303ez ', 'jose nunez'],
  ["Ng'ang'a Wanjirũ", "ng'ang'a wanjiru"],
])('%s is found as %s', (name, folded) => {
  expect(foldName(name)).toBe(folded);
});

test('other names stay others', () => {
  expect(foldName('Amina Yusuf')).not.toBe(foldName('Amina Yusufu'));
});
