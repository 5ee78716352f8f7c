import { renderAmount, renderDirections, type Directions } from './directions';

const TABLET: Directions = {
  amount: 1,
  unit: 'tablet',
  route: 'mouth',
  timing: { kind: 'times', times: 3 },
  asNeeded: null,
  meal: 'after',
  days: 5,
};

test.each<[Partial<Directions>, string, string]>([
  [{}, '1 tablet 3 times a day after food for 5 days', 'Kidonge 1 mara 3 kwa siku baada ya kula kwa siku 5'],
  [
    { amount: 2, timing: { kind: 'times', times: 1 }, meal: 'with', days: 1 },
    '2 tablets once a day with food for 1 day',
    'Vidonge 2 mara moja kwa siku pamoja na chakula kwa siku 1',
  ],
  [
    { amount: 0.5, timing: { kind: 'every', hours: 6 }, asNeeded: { most: 2 }, meal: null, days: null },
    '½ tablet every 6 hours, when needed, at most 2 tablets a day',
    'Kidonge ½ kila baada ya saa 6, unapohitaji, usizidishe vidonge 2 kwa siku',
  ],
  [
    { amount: 1.5, timing: { kind: 'weekdays', weekdays: ['mon', 'wed', 'fri'] }, meal: 'before', days: 28 },
    '1½ tablets on Monday, Wednesday and Friday before food for 28 days',
    'Vidonge 1½ siku za Jumatatu, Jumatano na Ijumaa kabla ya kula kwa siku 28',
  ],
  [
    { timing: { kind: 'weekdays', weekdays: ['sun'] }, meal: null, days: null },
    '1 tablet on Sunday',
    'Kidonge 1 kila Jumapili',
  ],
  [
    { amount: 1, unit: 'drop', route: 'eye', timing: { kind: 'every', hours: 1 }, meal: null },
    '1 drop in the eye every hour for 5 days',
    'Tone 1 jichoni kila saa kwa siku 5',
  ],
  [
    { amount: 7.5, unit: 'ml', timing: { kind: 'once' }, meal: null, days: null },
    '7½ ml once only',
    'Ml 7½ mara moja tu',
  ],
])('%j is said as people say it', (change, english, swahili) => {
  const directions = { ...TABLET, ...change };
  expect(renderDirections('en', directions)).toBe(english);
  expect(renderDirections('sw', directions)).toBe(swahili);
});

test('what is handed over is counted in both languages', () => {
  expect(renderAmount('en', { value: 60, unit: 'tablet' })).toBe('60 tablets');
  expect(renderAmount('sw', { value: 60, unit: 'tablet' })).toBe('vidonge 60');
  expect(renderAmount('en', { value: 0.3, unit: 'ml' })).toBe('0.3 ml');
});
