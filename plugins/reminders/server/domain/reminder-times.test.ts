import fc from 'fast-check';
import { DEFAULT_RULES, reminderTimes } from './reminder-times';

const HOUR = 3_600_000;
const startsAt = new Date('2026-11-26T11:30:00.000Z');
const hoursBefore = (hours: number): Date => new Date(startsAt.getTime() - hours * HOUR);

it('plans one reminder a day and one an hour before, each valid until the next takes over', () => {
  expect(reminderTimes(DEFAULT_RULES, startsAt, hoursBefore(48))).toMatchObject([
    { rule: { kind: 'visit-reminder-24h' }, notBefore: hoursBefore(24), notAfter: hoursBefore(1) },
    { rule: { kind: 'visit-reminder-1h' }, notBefore: hoursBefore(1), notAfter: startsAt },
  ]);
});

it('never plans one whose time is past, and never two that are valid at once', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10, max: 100 * 60 }), (minutes) => {
      const now = new Date(startsAt.getTime() - minutes * 60_000);
      const times = reminderTimes(DEFAULT_RULES, startsAt, now);
      times.forEach(({ notBefore, notAfter }, index) => {
        expect(notBefore > now && notAfter > notBefore).toBe(true);
        const next = times[index + 1];
        if (next) expect(notAfter <= next.notBefore).toBe(true);
      });
    }),
  );
});
