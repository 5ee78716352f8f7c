import type { HoursChange, VisitOutside, WorkingHours } from '../data/records';
import type { Http } from '../session/http';
import { hoursPath } from './hours-path';

export interface Wish {
  change: HoursChange;
  /** Of the hours that the person saw. */
  version: string;
}
/** With the visits that the person knows to lie out of hours afterwards. */
export interface SeenWish extends Wish {
  visits: readonly VisitOutside[];
}

/** @throws ApiError 412 for hours that changed meanwhile; 409 `visits_outside_hours` for visits that were not seen */
export async function putHours(
  http: Http,
  practitioner: string,
  { change, version, visits }: SeenWish,
): Promise<WorkingHours> {
  const { json } = await http.send(hoursPath(practitioner), {
    ...{ method: 'PUT', headers: { 'If-Match': `"${version}"` } },
    body: { change, visits: visits.map(({ id }) => id) },
  });
  return json as WorkingHours;
}
