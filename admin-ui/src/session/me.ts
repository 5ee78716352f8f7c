import type { Schemas } from '@daktari/api-client';
import { STAFF_ROLES } from '../data/records';
import type { Http } from './http';

/** GET /console-api/me. */
export type Me = Schemas['ConsoleMe'];
export type Action = Me['grants'][string][number];

export class NotStaff extends Error {}

/** @throws NotStaff; ApiError */
export async function fetchMe(http: Http): Promise<Me> {
  const { json } = await http.send('/console-api/me');
  const me = json as Me;
  // Patients sign in at the same issuer; there is nothing for them here.
  if (!STAFF_ROLES.includes(me.role)) throw new NotStaff();
  return me;
}

export function may({ grants }: Pick<Me, 'grants'>, resource: string, action: Action): boolean {
  return grants[resource]?.includes(action) ?? false;
}

export function mayCall({ operations }: Pick<Me, 'operations'>, operation: string): boolean {
  return operations.includes(operation);
}

/** The zone that the clinic's wall clock shows; somebody without a clinic reads in Nairobi's. */
export function zoneOf({ clinic }: Pick<Me, 'clinic'>): string {
  return clinic?.timeZone ?? 'Africa/Nairobi';
}

/** As colleagues say it: `Dr Achieng Otieno`; an account without a name is known by its address. */
export function nameOf({ name, email, practitioner }: Pick<Me, 'name' | 'email' | 'practitioner'>): string {
  if (practitioner) return titled(practitioner.title, practitioner.fullName);
  return name ?? email;
}

export function titled(title: string | null, fullName: string): string {
  return title ? `${title} ${fullName}` : fullName;
}
