import { calendarFile, type CalendarEvent } from './calendar-event';

const KEPT_MS = 10_000;

/** A browser hands a file over to whichever calendar there is. @returns whether it could */
export async function addToCalendar(event: CalendarEvent, now: Date): Promise<boolean> {
  const file = new Blob([calendarFile(event, now)], { type: 'text/calendar' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = 'daktari.ics';
  link.click();
  // The browser reads it a moment later.
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
  return true;
}
