import { matching, searchesFor } from './commands';
import { isPaletteKey } from './palette-key';

test.each([
  ['', { patients: null, visits: null }],
  ['a', { patients: null, visits: null }],
  ['Amina', { patients: 'Amina', visits: 'AMINA' }],
  ['ny7k2q', { patients: 'ny7k2q', visits: 'NY7K2Q' }],
  ['Amina Yusuf', { patients: 'Amina Yusuf', visits: null }],
  ['0712 345 678', { patients: '0712 345 678', visits: null }],
])('%p is asked for as %p', (words, searches) => {
  expect(searchesFor(words)).toEqual(searches);
});

test('an action is found by parts of its words in any order', () => {
  const commands = [{ label: 'Dark colours' }, { label: 'Light colours' }, { label: 'Sign out' }];
  expect(matching(commands, 'colours da')).toEqual([{ label: 'Dark colours' }]);
  expect(matching(commands, '')).toHaveLength(3);
});

const pressed = (key: string, held: object = {}, tagName = 'BODY') =>
  isPaletteKey({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    defaultPrevented: false,
    target: Object.assign(new EventTarget(), { tagName }),
    ...held,
  });

test('/ and Ctrl or Cmd with K open the palette; / in a field is a stroke', () => {
  expect(pressed('/')).toBe(true);
  expect(pressed('k', { ctrlKey: true })).toBe(true);
  expect(pressed('K', { metaKey: true })).toBe(true);
  expect(pressed('k')).toBe(false);
  expect(pressed('/', {}, 'INPUT')).toBe(false);
  expect(pressed('k', { ctrlKey: true }, 'INPUT')).toBe(true);
});
