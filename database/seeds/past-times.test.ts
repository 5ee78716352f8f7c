import { CLINIC, DOCTORS } from './demo-people';
import { pastTimes, receptionOf } from './past-times';

// A Monday, so that the day before is one on which nobody works.
const NOW = new Date('2026-11-30T09:00:00Z');

test.each(DOCTORS)('the history of $fullName lies within their hours, each time once', ({ hours }) => {
  const times = pastTimes(hours, CLINIC.timeZone, NOW, 60);
  expect(times).toHaveLength(60);
  expect(new Set(times).size).toBe(60);
  const local = new Intl.DateTimeFormat('en-GB', {
    ...({ timeZone: CLINIC.timeZone, weekday: 'long', hour: '2-digit', minute: '2-digit' } as const),
  });
  const textOf = (ms: number) =>
    Object.fromEntries(local.formatToParts(ms).map(({ type, value }) => [type, value]));
  for (const start of times) {
    expect(start).toBeLessThan(NOW.getTime());
    const [from, to] = [textOf(start), textOf(start + 30 * 60_000)];
    const open = hours.filter(({ weekdays }) => weekdays.includes(String(from.weekday).toLowerCase()));
    const [begins, ends] = [from, to].map(({ hour, minute }) => `${hour}:${minute}`);
    expect(open.some(({ opensAt, closesAt }) => opensAt <= String(begins) && String(ends) <= closesAt)).toBe(
      true,
    );
  }
});

test('nobody is called in before they came, nor before the agreed time', () => {
  for (let number = 0; number < 100; number += 1) {
    const { arrivedAt, calledInAt } = receptionOf(NOW, number);
    expect(calledInAt.getTime()).toBeGreaterThanOrEqual(Math.max(arrivedAt.getTime(), NOW.getTime()));
  }
});

test('who has no hours has no history', () => {
  expect(pastTimes([], CLINIC.timeZone, NOW, 5)).toEqual([]);
});
