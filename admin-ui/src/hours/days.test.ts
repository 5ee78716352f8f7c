import { asAdded, otherDays } from './days';

const away = (date: string, note: string | null = null) => ({ date, spans: [], note });
const open = (date: string) => ({ date, spans: [{ opensAt: '08:00', closesAt: '12:00' }], note: null });

test('closed days that follow each other are one leave, across months', () => {
  const found = otherDays({ days: [away('2027-01-01'), away('2026-12-30'), away('2026-12-31')] });
  expect(found).toEqual([{ first: '2026-12-30', last: '2027-01-01', count: 3, spans: [], note: null }]);
});

test('a gap, another note and a day with hours end it', () => {
  const days = [
    away('2026-12-01'),
    away('2026-12-03'),
    away('2026-12-04', 'Seme'),
    open('2026-12-05'),
    away('2026-12-06'),
  ];
  expect(otherDays({ days }).map(({ first, last }) => `${first} ${last}`)).toEqual([
    '2026-12-01 2026-12-01',
    '2026-12-03 2026-12-03',
    '2026-12-04 2026-12-04',
    '2026-12-05 2026-12-05',
    '2026-12-06 2026-12-06',
  ]);
});

test('what was removed is added again as it was: leave with its note, a day with its hours', () => {
  const [leave, day] = otherDays({
    days: [away('2026-12-01', 'Seme'), away('2026-12-02', 'Seme'), open('2026-12-05')],
  }).map(asAdded);
  expect(leave).toEqual({ kind: 'away', first: '2026-12-01', last: '2026-12-02', note: 'Seme' });
  expect(day).toEqual({
    kind: 'other',
    day: '2026-12-05',
    spans: [{ opensAt: '08:00', closesAt: '12:00' }],
    note: null,
  });
});
