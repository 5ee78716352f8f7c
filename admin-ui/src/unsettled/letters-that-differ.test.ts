import { lettersThatDiffer } from './letters-that-differ';

const marked = (text: string, other: string): string =>
  lettersThatDiffer(text, other)
    .map(({ letter, differs }) => (differs ? `[${letter}]` : letter))
    .join('');

test.each([
  ['MN6K20', 'MN6K2Q', 'MN6K2[0]'],
  ['MN6K2Q', 'MN6K20', 'MN6K2[Q]'],
  ['NM6K2Q', 'MN6K2Q', '[N][M]6K2Q'],
  ['MN6K2QQ', 'MN6K2Q', 'MN6K2Q[Q]'],
  ['MN6K2', 'MN6K2Q', 'MN6K2'],
])('%s beside %s is %s', (text, other, shown) => expect(marked(text, other)).toBe(shown));
