import type { Language } from '@daktari/texts/console';
import type { Http } from './http';

export type Role = 'practitioner' | 'front-desk' | 'clinic-admin' | 'compliance-officer';
export type Action = 'list' | 'show' | 'edit' | 'create';

/** GET /console-api/me. */
export interface Me {
  id: string;
  email: string;
  role: Role;
  name: string | null;
  language: Language;
  clinic: { id: string; name: string; timeZone: string } | null;
  practitioner: { id: string; fullName: string; title: string | null } | null;
  grants: Readonly<Record<string, readonly Action[]>>;
  /** Names of the access table that this role may call, such as `visits.cancel`. */
  operations: readonly string[];
  /** Domain time of the product, UTC: in the demo it is not the browser's. */
  now: string;
  /** So long without a touch, and the session is over; the server holds it too. */
  idleSeconds: number;
}

/** Patients sign in at the same issuer; there is nothing for them here. */
const STAFF: readonly string[] = [
  'practitioner',
  'front-desk',
  'clinic-admin',
  'compliance-officer',
] satisfies Role[];

export class NotStaff extends Error {}

/** @throws NotStaff; ApiError */
export async function fetchMe(http: Http): Promise<Me> {
  const { json } = await http.send('/console-api/me');
  const me = json as Me;
  if (!STAFF.includes(me.role)) throw new NotStaff();
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
