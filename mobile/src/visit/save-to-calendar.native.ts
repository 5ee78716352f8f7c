import { createEventInCalendarAsync } from 'expo-calendar/legacy';
import type { CalendarEntry } from './calendar-file';

/** The phone's own sheet, which asks for no permission (the newer API does): the person saves it there. */
export async function saveToCalendar(entry: CalendarEntry, _now: Date): Promise<'sheet'> {
  const { title, notes, startsAt, endsAt } = entry;
  await createEventInCalendarAsync({
    title,
    notes,
    startDate: new Date(startsAt),
    endDate: new Date(endsAt),
  });
  return 'sheet';
}
