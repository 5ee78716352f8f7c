import { formatFarDate, type Language } from '@daktari/texts';
import { HOME_ZONE } from '../../../../src/kernel/zone';

/** A day as mails to the staff of a clinic say it. */
export function mailedDay(at: Date, timeZone: string | null, language: Language): string {
  return formatFarDate(at, timeZone ?? HOME_ZONE, language);
}
