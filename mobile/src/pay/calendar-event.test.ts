import { visitOf } from '../testing/visit';
import { calendarEvent, calendarFile } from './calendar-event';

const NOW = new Date('2026-11-26T10:48:00.123Z');

test('a file that calendars read: instants in UTC, signs escaped, long lines folded', () => {
  const title = `Visit at Moyo; Afya, ${'Mama na Mtoto '.repeat(5)}`;
  const lines = calendarFile(calendarEvent(visitOf(), title), NOW).split('\r\n');
  expect(lines).toContain('DTSTART:20261126T113000Z');
  expect(lines).toContain('DTEND:20261126T120000Z');
  expect(lines).toContain('DTSTAMP:20261126T104800Z');
  expect(lines.join('\n').replaceAll('\n ', '')).toContain(
    'SUMMARY:Visit at Moyo\\; Afya\\, Mama na Mtoto Mama',
  );
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(75);
  expect(lines.at(-1)).toBe('');
});

test('nothing of who, with whom or why stands in it', () => {
  const visit = visitOf();
  const file = calendarFile(calendarEvent(visit, 'Visit at Mwangaza Clinic'), NOW);
  for (const told of [visit.patient.name, visit.practitioner.name, visit.service.name, visit.reference])
    expect(file).not.toContain(told);
});
