import { createEventInCalendarAsync } from 'expo-calendar/legacy';
import type { Added } from './add-to-calendar';
import { MINUTES_BEFORE, type CalendarEntry } from './calendar-file';

/** The phone's own window, filled in: it asks for no permission (the newer API does), and its owner decides. */
export async function addToCalendar({ title, startsAt, endsAt }: CalendarEntry, _now: Date): Promise<Added> {
  try {
    await createEventInCalendarAsync({
      title,
      startDate: new Date(startsAt),
      endDate: new Date(endsAt),
      alarms: [{ relativeOffset: -MINUTES_BEFORE }],
    });
    return 'sheet';
  } catch {
    return 'failed';
  }
}
