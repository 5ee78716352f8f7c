import { figureOf } from './figure';

test.each([
  ['per-second', 41.83, '2,510'],
  ['per-second', 0.004, '0.24'],
  ['seconds', 3600, '1 h'],
  ['count', 1204, '1,204'],
  ['count', 0, '0'],
  ['share', 0.88412, '88.4 %'],
  ['share', 1, '100 %'],
  ['share', 0.0012, '0.12 %'],
  ['seconds', 0.2142, '214 ms'],
  ['seconds', 8, '8 s'],
  ['seconds', 300, '5 min'],
  // Nobody waits hundredths of a minute.
  ['seconds', 430, '7 min'],
  ['hours', 26.5, '26.5 h'],
  ['hours', 0.5, '30 min'],
  ['bytes', 300 * 1024 * 1024, '300 MiB'],
  ['cents', 120_050, '1,201'],
] as const)('%s: %d reads %s', (unit, value, read) => {
  expect(figureOf(unit, value).figure).toBe(read);
});

test('what nobody knows is no zero', () => {
  expect(figureOf('share', null)).toEqual({ figure: '–', unit: null });
});
