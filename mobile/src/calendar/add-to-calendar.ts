import { calendarFile, type CalendarEntry } from './calendar-file';

/** Some browsers read it after the click has returned. */
const KEPT_MS = 60_000;

/** What there is to say of it: `sheet` opened the phone's own window, `file` is handed over. */
export type Added = 'sheet' | 'file' | 'failed';

/** A browser hands a file over to whichever calendar there is. */
export async function addToCalendar(entry: CalendarEntry, now: Date): Promise<Added> {
  const url = URL.createObjectURL(new Blob([calendarFile(entry, now)], { type: 'text/calendar' }));
  const link = document.createElement('a');
  link.href = url;
  // The name of a file lands in lists of downloads: it names nobody.
  link.download = 'daktari.ics';
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
  return 'file';
}
