import { birthDate } from './birth-date';

test.each([
  ['14/05/2021', '2021-05-14'],
  ['14.5.2021', '2021-05-14'],
  ['2021-05-14', '2021-05-14'],
  [' 2021/5/14 ', '2021-05-14'],
  ['14 5 2021', '2021-05-14'],
  ['14. 5. 2021', '2021-05-14'],
  ['29/2/2024', '2024-02-29'],
  // The day stands before the month here: there is no month 14.
  ['05/14/2021', null],
  ['29/2/2023', null],
  ['31.4.2021', null],
  ['0021-05-14', null],
  ['14/5/21', null],
  ['tomorrow', null],
  ['', null],
])('%j is %j', (typed, date) => {
  expect(birthDate(typed)).toBe(date);
});
