import { clockText, nextSpan, spanProblems } from './spans';

const span = (text: string) => {
  const [opensAt = '', closesAt = ''] = text.split('-');
  return { opensAt, closesAt };
};

test.each([
  ['8:30', '08:30'],
  ['0830', '08:30'],
  [' 8.30 ', '08:30'],
  ['24:00', '24:00'],
  ['2400', '24:00'],
  ['9', '09:00'],
  ['24', '24:00'],
  ['29', '29'],
  ['24:05', '24:05'],
  ['25:00', '25:00'],
  ['half past', 'half past'],
  ['', ''],
])('%j reads as %j', (typed, text) => {
  expect(clockText(typed)).toBe(text);
});

test.each([
  [
    ['08:00-12:00', '12:00-17:00'],
    [{}, {}],
  ],
  [['20:00-24:00'], [{}]],
  [['-17:00'], [{ opensAt: 'console.hours.problem.missing' }]],
  [['25:00-26:00'], [{ opensAt: 'console.hours.problem.time', closesAt: 'console.hours.problem.time' }]],
  [['08:00-12:03'], [{ closesAt: 'console.hours.problem.steps' }]],
  [['17:00-08:00'], [{ closesAt: 'console.hours.problem.order' }]],
  [['08:00-08:00'], [{ closesAt: 'console.hours.problem.order' }]],
  [['20:00-00:00'], [{ closesAt: 'console.hours.problem.order' }]],
  [
    ['08:00-12:00', '11:00-13:00'],
    [{}, { opensAt: 'console.hours.problem.overlap' }],
  ],
  [
    ['11:00-13:00', '08:00-12:00'],
    [{ opensAt: 'console.hours.problem.overlap' }, {}],
  ],
  [
    ['08:00-12:00', '08:00-12:00'],
    [{}, { opensAt: 'console.hours.problem.overlap' }],
  ],
])('%j', (spans, problems) => {
  expect(spanProblems(spans.map(span))).toEqual(problems);
});

test('the next hours begin after the last ones, and are left open where the day ends', () => {
  expect(nextSpan([])).toEqual(span('08:00-17:00'));
  expect(nextSpan([span('08:00-12:00')])).toEqual(span('13:00-17:00'));
  expect(nextSpan([span('08:00-22:00')])).toEqual(span('23:00-24:00'));
  expect(nextSpan([span('08:00-23:30')])).toEqual(span('-'));
});
