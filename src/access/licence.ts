import { dayIn } from '../kernel/calendar-day';
import { HOME_ZONE } from '../kernel/zone';

/** As `identity_licences` (of plugins/identity) and the clinic of the practitioner have it. */
export interface LicenceEnd {
  /** The last day, YYYY-MM-DD; null for who was never asked for one. */
  licence_ends: string | null;
  practice_zone: string | null;
}

/** From the day after its end, in the calendar of the clinic, its holder reaches no patient. */
export function isLicenceOver({ licence_ends, practice_zone }: LicenceEnd, now: Date): boolean {
  return licence_ends !== null && licence_ends < dayIn(practice_zone ?? HOME_ZONE, now);
}
