import { birthDate, linkWish } from './link-form';

test.each([
  ['2019-06-08', '2019-06-08'],
  ['2019/6/8', '2019-06-08'],
  ['2019.06.08', '2019-06-08'],
  // Which of the two is the month nobody can tell.
  ['08-06-2019', null],
  ['2019-02-29', null],
  ['2020-02-29', '2020-02-29'],
  ['2019-13-01', null],
  ['', null],
])('%j is the day %j', (typed, day) => {
  expect(birthDate(typed)).toBe(day);
});

test('nothing is sent without a code', () => {
  expect(linkWish('  ', '2019-06-08')).toBeNull();
  expect(linkWish(' NY7K2QAB ', '2019-6-8')).toEqual({ code: 'NY7K2QAB', birthDate: '2019-06-08' });
});
