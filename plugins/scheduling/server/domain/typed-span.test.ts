import { problemsOfSpans } from './typed-span';

const span = (text: string): { opensAt: string; closesAt: string } => {
  const [opensAt = '', closesAt = ''] = text.split('-');
  return { opensAt, closesAt };
};
const found = (...spans: string[]): string[] =>
  problemsOfSpans(spans.map(span)).map(({ path, problem }) => `${path.join('.')} ${problem}`);

test.each([
  [['08:00-12:00', '13:00-17:00'], []],
  [['13:00-24:00', '08:00-13:00'], []],
  [['08:00-12:00', '08:00-12:00'], ['1.opensAt problem_spans_overlap']],
  [['11:55-13:00', '08:00-12:00'], ['0.opensAt problem_spans_overlap']],
  [
    ['09:00-17:00', '10:00-11:00', '16:00-18:00'],
    ['1.opensAt problem_spans_overlap', '2.opensAt problem_spans_overlap'],
  ],
  [['12:00-08:00'], ['0.closesAt problem_closes_before_opens']],
  [['08:00-08:00'], ['0.closesAt problem_closes_before_opens']],
  [['25:00-26:00'], ['0.opensAt problem_not_clock_time']],
  [['24:00-24:00'], ['0.opensAt problem_not_clock_time']],
  [['08:00-24:05'], ['0.closesAt problem_not_clock_time']],
  [['08:00-12:03'], ['0.closesAt problem_off_five_minutes']],
  [['-'], ['0.opensAt problem_missing']],
  [
    ['08:00-', '-12:00'],
    ['0.closesAt problem_missing', '1.opensAt problem_missing'],
  ],
])('%j', (spans, problems) => {
  expect(found(...spans)).toEqual(problems);
});

test('one that goes around others is told once for each that it swallows', () => {
  expect(found('08:00-17:00', '09:00-10:00', '15:00-16:00')).toEqual([
    '1.opensAt problem_spans_overlap',
    '2.opensAt problem_spans_overlap',
  ]);
});
