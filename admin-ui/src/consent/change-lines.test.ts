import { changeLines } from './change-lines';

test('each line has its other language beside it, and blank lines count for nothing', () => {
  expect(changeLines(' Apps can read. \n\nResearch\n', 'Programu husoma.\nUtafiti')).toEqual([
    { en: 'Apps can read.', sw: 'Programu husoma.' },
    { en: 'Research', sw: 'Utafiti' },
  ]);
  expect(changeLines('', ' \n')).toEqual([]);
});

test('nobody is told half of it', () => {
  expect(changeLines('One\nTwo', 'Moja')).toBeNull();
  expect(changeLines('No', 'Hapana')).toBeNull();
  expect(changeLines('a'.repeat(301), 'Moja')).toBeNull();
});
