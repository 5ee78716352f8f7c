import { elsewhere, isFree, spanOfWeek, weekOf, weekWith } from './week';

const NAIROBI = 'Africa/Nairobi';
// 00:30 on Friday the 27th in Nairobi, Thursday in London.
const NOW = new Date('2026-11-26T21:30:00Z');
const slot = (startsAt: string) => ({ startsAt, endsAt: startsAt });

test("a week has seven days of the clinic's calendar, and each time stands on its day and half", () => {
  const morning = slot('2026-11-27T08:59:00Z');
  const noon = slot('2026-11-27T09:00:00Z');
  const night = slot('2026-11-27T21:05:00Z');
  const week = weekOf([morning, noon, night], NOW, NAIROBI, 0);
  expect(week.map(({ key }) => key.slice(5))).toEqual([
    '11-27',
    '11-28',
    '11-29',
    '11-30',
    '12-01',
    '12-02',
    '12-03',
  ]);
  expect(week[0]).toEqual({ key: '2026-11-27', morning: [morning], afternoon: [noon] });
  expect(week[1]?.morning).toEqual([night]);
  expect(week.map(isFree)).toEqual([true, true, false, false, false, false, false]);
});

test('a copy does not offer what has gone by since', () => {
  const [gone, next] = [slot(NOW.toISOString()), slot('2026-11-26T21:31:00Z')];
  expect(weekOf([gone, next], NOW, NAIROBI, 0)[0]?.morning).toEqual([next]);
});

test('the next week begins where the first ended', () => {
  expect(weekOf([], NOW, NAIROBI, 1)[0]?.key).toBe('2026-12-04');
});

test('every time of the week lies in what is asked for, in any zone', () => {
  for (const zone of [NAIROBI, 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    const { from, to } = spanOfWeek(NOW, zone, 0);
    expect(Date.parse(from)).toBeLessThanOrEqual(NOW.getTime());
    const last = new Date(Date.parse(`${weekOf([], NOW, zone, 0)[6]?.key}T23:59:00Z`));
    expect(Date.parse(to)).toBeGreaterThan(last.getTime());
  }
});

test.each([
  [null, 0],
  ['2026-11-27T08:00:00Z', 0],
  ['2026-12-03T20:59:00Z', 0],
  ['2026-12-03T21:00:00Z', 1],
  ['2026-11-01T08:00:00Z', 0],
])('the screen opens in the week of %s', (instant, week) => {
  expect(weekWith(instant, NOW, NAIROBI)).toBe(week);
});

test.each([
  ['Africa/Nairobi', null],
  // Another name for the same clock.
  ['Africa/Kampala', null],
  ['Europe/London', { otherDay: false }],
  ['America/Los_Angeles', { otherDay: true }],
])('on a phone in %s', (phone, expected) => {
  expect(elsewhere('2026-11-27T07:00:00Z', NAIROBI, phone)).toEqual(expected);
});
