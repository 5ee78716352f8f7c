import { createEventInCalendarAsync } from 'expo-calendar/legacy';
import type { CalendarEvent } from './calendar-event';

const MINUTES_BEFORE = 30;

/** The phone's own window, filled in: it asks for no permission, and its owner decides. @returns whether it opened */
export async function addToCalendar(
  { title, startsAt, endsAt }: CalendarEvent,
  _now: Date,
): Promise<boolean> {
  try {
    await createEventInCalendarAsync({
      title,
      startDate: new Date(startsAt),
      endDate: new Date(endsAt),
      alarms: [{ relativeOffset: -MINUTES_BEFORE }],
    });
    return true;
  } catch {
    return false;
  }
}
