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

test.each([
  ['\n=1+1', '"\'\n=1+1"'],
  [' =1+1', "' =1+1"],
  ['\u00a0@SUM(1)', "'\u00a0@SUM(1)"],
  ['＝1+1', "'＝1+1"],
  // Where a semicolon parts the cells, what follows one begins a cell.
  ['Asha; =1+1', "Asha;' =1+1"],
  ['Asha;-1;+2', "Asha;'-1;'+2"],
  ['Asha; Juma - 2', 'Asha; Juma - 2'],
])('nor hides %j one behind what a spreadsheet skips or parts cells at', (text, cell) => {
  expect(toCsv(['a'], [[text]])).toBe(`a\r\n${cell}\r\n`);
});
