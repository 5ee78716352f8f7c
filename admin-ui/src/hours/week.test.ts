import { copied, laterWeeks, weekDifferences, weekdayOf, weekOn } from './week';

const line = (
  weekday: 'monday' | 'friday',
  hours: string,
  validFrom: string | null,
  validUntil: string | null,
) => {
  const [opensAt = '', closesAt = ''] = hours.split('-');
  return { weekday, opensAt, closesAt, validFrom, validUntil };
};
const hours = {
  week: [
    line('monday', '13:00-17:00', null, '2026-12-31'),
    line('monday', '08:00-12:00', null, '2026-12-31'),
    line('friday', '08:00-12:00', '2027-01-01', null),
  ],
};

test('a week is what holds on its day, in order of time', () => {
  expect(weekOn(hours, '2026-12-31').monday.map(({ opensAt }) => opensAt)).toEqual(['08:00', '13:00']);
  expect([weekOn(hours, '2026-12-31').friday, weekOn(hours, '2027-01-01').monday]).toEqual([[], []]);
  expect(weekOn(hours, '2027-01-01').friday).toHaveLength(1);
});

test('the days from which another week holds are told once each', () => {
  expect(laterWeeks(hours, '2026-12-01')).toEqual(['2027-01-01']);
  expect(laterWeeks(hours, '2027-01-01')).toEqual([]);
});

test('hours are copied to other days, and where two weeks differ is told', () => {
  const week = weekOn(hours, '2026-12-01');
  const both = copied(week, 'monday', ['tuesday']);
  expect(both.tuesday).toEqual(week.monday);
  expect(weekDifferences(both, week)).toEqual([
    { weekday: 'tuesday', mine: '08:00–12:00, 13:00–17:00', theirs: '' },
  ]);
});

test('a date has its day of the week', () => {
  expect([weekdayOf('2026-12-07'), weekdayOf('2026-12-13')]).toEqual(['monday', 'sunday']);
});
