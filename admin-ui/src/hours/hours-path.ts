/** Of all that is remembered of hours: a change of one of them changes the others, too. */
export const HOURS_KEY = 'hours';

export function hoursPath(practitioner: string, about = 'hours'): string {
  return `/api/scheduling/practitioners/${encodeURIComponent(practitioner)}/${about}`;
}
