import { toCsv } from './csv';

test('commas, quotes and lines in a text stay one cell, and no text is a formula', () => {
  expect(
    toCsv(
      ['a', 'b'],
      [
        ['x,"y"\nz', null],
        ['=1+1', -3.5],
      ],
    ),
  ).toBe('a,b\r\n"x,""y""\nz",\r\n\'=1+1,-3.5\r\n');
});
