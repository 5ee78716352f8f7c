import { daysOf, freeOf, openDay, weekOf } from './days';

const ZONE = 'Africa/Nairobi';
const NOW = new Date('2026-11-26T10:48:31.200Z');
const slot = (startsAt: string) => ({ startsAt, endsAt: startsAt });

test("a week begins at the clinic's midnight, and is the same at any minute of the day", () => {
  const week = { from: '2026-11-25T21:00:00.000Z', to: '2026-12-02T21:00:00.000Z' };
  expect(weekOf(NOW, 0, ZONE)).toEqual(week);
  expect(weekOf(new Date('2026-11-25T21:00:00Z'), 0, ZONE)).toEqual(week);
  expect(weekOf(new Date('2026-11-26T20:59:59Z'), 0, ZONE)).toEqual(week);
  expect(weekOf(NOW, 1, ZONE).from).toBe(week.to);
});

test("times stand in the day and half of the day that the clinic's clock shows", () => {
  const { from } = weekOf(NOW, 0, ZONE);
  const days = daysOf(
    from,
    ['2026-11-27T08:55:00Z', '2026-11-27T09:00:00Z', '2026-11-27T21:30:00Z'].map(slot),
    ZONE,
    NOW,
  );
  expect(days.map(({ key }) => key)).toEqual([
    '2026-11-26',
    '2026-11-27',
    '2026-11-28',
    '2026-11-29',
    '2026-11-30',
    '2026-12-01',
    '2026-12-02',
  ]);
  expect(days[1]).toMatchObject({
    morning: [{ startsAt: '2026-11-27T08:55:00Z' }],
    afternoon: [{ startsAt: '2026-11-27T09:00:00Z' }],
  });
  // 00:30 of the next day in Nairobi.
  expect(days[2]?.morning).toHaveLength(1);
});

test('a copy does not offer what has gone by since', () => {
  const { from } = weekOf(NOW, 0, ZONE);
  const days = daysOf(from, [slot('2026-11-26T10:48:00Z'), slot('2026-11-26T10:50:00Z')], ZONE, NOW);
  expect(days[0] && freeOf(days[0])).toBe(1);
});

test('the day that was chosen stands open, else the first that has something free', () => {
  const { from } = weekOf(NOW, 0, ZONE);
  const days = daysOf(from, [slot('2026-11-28T08:00:00Z')], ZONE, NOW);
  expect(openDay(days, null)?.key).toBe('2026-11-28');
  expect(openDay(days, '2026-11-27')?.key).toBe('2026-11-27');
  expect(openDay(days, '2026-12-25')?.key).toBe('2026-11-28');
  expect(openDay(daysOf(from, [], ZONE, NOW), null)).toBeNull();
});
