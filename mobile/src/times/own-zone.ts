import { formatClockTime } from '@daktari/texts/app';

/** The phone's zone where its clock shows another time than the clinic's at that instant; else null. */
export function ownZoneIfOther(phone: string, clinic: string, instant: Date): string | null {
  return formatClockTime(instant, phone) === formatClockTime(instant, clinic) ? null : phone;
}
