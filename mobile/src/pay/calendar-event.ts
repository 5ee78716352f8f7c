import type { Visit } from '../api/use-visits';

/** What of a visit a calendar gets. Calendars are synchronised and shown on locked screens: nobody's health stands in it. */
export interface CalendarEvent {
  id: string;
  title: string;
  startsAt: string;
  endsAt: string;
}

export function calendarEvent({ id, startsAt, endsAt }: Visit, title: string): CalendarEvent {
  return { id, title, startsAt, endsAt };
}

/** RFC 5545, with a reminder half an hour before. */
export function calendarFile({ id, title, startsAt, endsAt }: CalendarEvent, now: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Daktari//App//EN',
    'BEGIN:VEVENT',
    `UID:${id}@daktari`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(new Date(startsAt))}`,
    `DTEND:${utc(new Date(endsAt))}`,
    `SUMMARY:${escaped(title)}`,
    'CLASS:PRIVATE',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT30M',
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** `20261126T113000Z` */
function utc(instant: Date): string {
  return `${instant.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
}

/** Lines of at most 75 octets; of 60 characters here, as letters beyond ASCII take more than one. */
function folded(line: string): string {
  return (line.match(/.{1,60}/gu) ?? ['']).join('\r\n ');
}
