import { calendarFile, type CalendarEntry } from './calendar-file';

/** In a browser: a file that the calendar of the phone or computer opens. @returns what there is to say of it */
export async function saveToCalendar(entry: CalendarEntry, now: Date): Promise<'file'> {
  const url = URL.createObjectURL(new Blob([calendarFile(entry, now)], { type: 'text/calendar' }));
  const link = document.createElement('a');
  link.href = url;
  // The name of a file lands in lists of downloads: it names nobody.
  link.download = 'daktari.ics';
  link.click();
  // Some browsers read it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return 'file';
}
