import { formatFarDate } from '@daktari/texts';
import { HOME_ZONE } from '../../../../src/kernel/zone';

/** A day as mails to staff say it; they are in English, as staff accounts carry no language yet. */
export function mailedDay(at: Date, timeZone: string | null): string {
  return formatFarDate(at, timeZone ?? HOME_ZONE, 'en');
}
