import { calendarFile } from './calendar-file';

const ENTRY = {
  uid: 'v1',
  title: 'Visit at Moyo, Mama na Mtoto',
  startsAt: '2026-11-26T11:30:00.000Z',
  endsAt: '2026-11-26T12:00:00.000Z',
  version: 3,
};
const NOW = new Date('2026-11-20T08:00:00.123Z');

test('a calendar reads the visit in UTC, and knows a moved one again', () => {
  const file = calendarFile(ENTRY, NOW);
  expect(file).toContain('\r\nUID:v1@daktari\r\nSEQUENCE:3\r\nDTSTAMP:20261120T080000Z\r\n');
  expect(file).toContain('\r\nDTSTART:20261126T113000Z\r\nDTEND:20261126T120000Z\r\n');
  expect(file).toContain('\r\nSUMMARY:Visit at Moyo\\, Mama na Mtoto\r\n');
  expect(file).toContain('\r\nCLASS:PRIVATE\r\n');
  expect(file).toContain('\r\nTRIGGER:-PT30M\r\n');
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

test('a name cannot write lines of its own', () => {
  const file = calendarFile({ ...ENTRY, title: 'A\r\nDTSTART:19700101T000000Z; B\\' }, NOW);
  expect(file).toContain('\r\nSUMMARY:A\\nDTSTART:19700101T000000Z\\; B\\\\\r\n');
  expect(file.match(/^DTSTART/gm)).toHaveLength(1);
});

test('long lines are folded at 75 bytes, with no letter cut in two', () => {
  const title = 'é'.repeat(100);
  const file = calendarFile({ ...ENTRY, title }, NOW);
  for (const line of file.split('\r\n'))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(file.replace(/\r\n /g, '')).toContain(`SUMMARY:${title}`);
});
