import fc from 'fast-check';
import { placeReminders } from './place-reminders';
import type { QuietHours } from './quiet-hours';
import { DEFAULT_RULES, reminderTimes } from './reminder-times';

const HOUR = 3_600_000;
const startsAt = new Date('2026-11-26T11:30:00.000Z');
const hoursBefore = (hours: number): Date => new Date(startsAt.getTime() - hours * HOUR);

function placed(now: Date, quiet: QuietHours | null, start = startsAt) {
  const placing = { quiet, zone: 'Africa/Nairobi', startsAt: start, now };
  return placeReminders(reminderTimes(DEFAULT_RULES, start, now), placing);
}

it('plans one reminder a day and one an hour before, each valid until the next takes over', () => {
  expect(placed(hoursBefore(48), null)).toMatchObject([
    { kind: 'visit-reminder-24h', notBefore: hoursBefore(24), notAfter: hoursBefore(1) },
    { kind: 'visit-reminder-1h', notBefore: hoursBefore(1), notAfter: startsAt },
  ]);
});

it('names the day in one that goes the evening before', () => {
  const early = new Date('2026-11-26T04:30:00.000Z');
  const night = { from: 22 * 60, to: 7 * 60 };
  expect(placed(hoursBefore(96), night, early)).toMatchObject([
    { kind: 'visit-reminder-24h', notBefore: new Date('2026-11-25T04:30:00.000Z') },
    { kind: 'visit-reminder-24h', notBefore: new Date('2026-11-25T18:45:00.000Z'), notAfter: early },
  ]);
});

it('never plans one whose time is past, and never two that are valid at once', () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  const hours = fc.option(fc.record({ from: minute, to: minute }));
  fc.assert(
    fc.property(fc.integer({ min: -10, max: 100 * 60 }), hours, (minutes, quiet) => {
      const now = new Date(startsAt.getTime() - minutes * 60_000);
      const times = placed(now, quiet);
      times.forEach(({ notBefore, notAfter }, index) => {
        expect(notBefore > now && notBefore < startsAt && notAfter <= startsAt).toBe(true);
        const next = times[index + 1];
        if (next) expect(notAfter <= next.notBefore).toBe(true);
      });
    }),
  );
});
