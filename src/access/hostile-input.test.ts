import { holdsNul, isDeeperThan } from './hostile-input';
import { languageOf } from './language';

test.each([['a\0b'], [{ a: ['x', { b: '\0' }] }], [{ 'a\0': 1 }], [['\0']]])(
  'a NUL is found in %j',
  (value) => {
    expect(holdsNul(value)).toBe(true);
  },
);

test.each([['text'], [null], [undefined], [1], [{}], [{ a: [true, { b: 'x' }] }]])('%j has none', (value) => {
  expect(holdsNul(value)).toBe(false);
});

test('depth is counted, and a hundred thousand levels do no harm', () => {
  expect(isDeeperThan({ a: { b: 1 } }, 2)).toBe(false);
  expect(isDeeperThan({ a: [{}] }, 2)).toBe(true);
  let deep: unknown = 'x\0';
  for (let i = 0; i < 100_000; i += 1) deep = [deep];
  expect(isDeeperThan(deep, 20)).toBe(true);
  expect(holdsNul(deep)).toBe(true);
});

test.each([
  ['sw-KE,en;q=0.8', 'en', 'sw'],
  ['en', 'sw', 'en'],
  ['', 'sw', 'sw'],
  ['fr', 'sw', 'sw'],
  ['SW', 'en', 'sw'],
] as const)('a request for %j by somebody who registered in %s is answered in %s', (asked, own, answer) => {
  expect(languageOf(asked, { language: own })).toBe(answer);
});

test('whoever is unknown and asks for nothing is answered in English', () => {
  expect(languageOf('', null)).toBe('en');
});
