export interface CalendarEntry {
  /** Stays the same when the visit moves, so that the entry moves too. */
  uid: string;
  title: string;
  startsAt: string;
  endsAt: string;
  /** Counts the changes of one entry. */
  version: number;
}

/** When it reminds. */
export const MINUTES_BEFORE = 30;
const LINE_BYTES = 75;

/** An iCalendar file (RFC 5545) of one visit, with a reminder. `now` stamps it. */
export function calendarFile({ uid, title, startsAt, endsAt, version }: CalendarEntry, now: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Daktari//Patient app//EN',
    'BEGIN:VEVENT',
    `UID:${uid}@daktari`,
    `SEQUENCE:${version}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(new Date(startsAt))}`,
    `DTEND:${utc(new Date(endsAt))}`,
    `SUMMARY:${escaped(title)}`,
    // What a phone shows on its lock screen is nobody's business.
    'CLASS:PRIVATE',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-PT${MINUTES_BEFORE}M`,
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function utc(instant: Date): string {
  return instant.toISOString().replace(/[-:]|\.\d+/g, '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** A line is 75 bytes at most, and goes on after a break and a space; a letter is never cut in two. */
function folded(line: string): string {
  let [whole, length] = ['', 0];
  for (const letter of line) {
    const bytes = new TextEncoder().encode(letter).length;
    if (length + bytes > LINE_BYTES) [whole, length] = [`${whole}\r\n `, 1];
    [whole, length] = [whole + letter, length + bytes];
  }
  return whole;
}
