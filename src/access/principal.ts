import { builtOnce } from '../kernel/built-once';
import type { Db } from '../kernel/db';
import { isLicenceOver, type LicenceEnd } from './licence';

/** Roles of people and programs, in code only: `src/strapi/sync-roles.ts` grants and revokes at every boot. */
export const ROLES = [
  'public',
  'patient',
  'practitioner',
  'front-desk',
  'clinic-admin',
  'compliance-officer',
  'integration',
] as const;
export type Role = (typeof ROLES)[number];

/** Who is asking: the one shape that every layer below the door knows. Row ids, not document ids. */
export interface Principal {
  role: Role;
  userId: number;
  /** The clinic that staff work for and patients are registered with. */
  clinicId: number | null;
  patientId: number | null;
  practitionerId: number | null;
  language: 'en' | 'sw';
  session: {
    id: string;
    clientId: string;
    scopes: readonly string[];
    /** Document id of the one patient that an app of others was let in to; none for our own apps. */
    patient?: string | null;
  };
}

/** What a verified access token says. */
export interface TokenClaims {
  /** Document id of the user. */
  subject: string;
  grantId: string;
  clientId: string;
  scopes: readonly string[];
  /** Document id; see Principal. */
  patient: string | null;
}

/** A principal, and what only the authenticator needs to know of the row. */
export interface LoadedPrincipal {
  principal: Principal;
  /** Real milliseconds. */
  lastSeenAt: number;
}

interface PrincipalRow extends LicenceEnd {
  id: number;
  blocked: boolean | number | null;
  role: string | null;
  user_clinic: number | null;
  patient_id: number | null;
  patient_clinic: number | null;
  patient_language: string | null;
  patient_active: boolean | number | null;
  practitioner_id: number | null;
  practitioner_clinic: number | null;
  practitioner_active: boolean | number | null;
  session_id: string;
  session_role: string;
  session_client: string;
  last_seen_at: number | string;
  grant_ends: number | string | null;
}

const rowOfGrant = builtOnce<PrincipalRow>((db) =>
  db('identity_sessions as s')
    .join('oidc_payloads as g', (on) => on.on('g.id', 's.grant_id').on('g.kind', db.raw('?', [''])))
    .join('up_users as u', 'u.id', 's.user_id')
    .leftJoin('up_users_role_lnk as l', 'l.user_id', 'u.id')
    .leftJoin('up_roles as r', 'r.id', 'l.role_id')
    .leftJoin('patients as p', 'p.user_id', 'u.id')
    .leftJoin('practitioners as d', 'd.user_id', 'u.id')
    .leftJoin('identity_licences as n', 'n.practitioner_id', 'd.id')
    .leftJoin('clinics as c', 'c.id', 'd.clinic_id')
    .where('s.grant_id', '')
    .where('u.document_id', '')
    .select(
      'u.id',
      'u.blocked',
      'r.type as role',
      'u.clinic_id as user_clinic',
      'p.id as patient_id',
      'p.clinic_id as patient_clinic',
      'p.language as patient_language',
      'p.active as patient_active',
      'd.id as practitioner_id',
      'd.clinic_id as practitioner_clinic',
      'd.active as practitioner_active',
      'n.ends as licence_ends',
      'c.time_zone as practice_zone',
      's.id as session_id',
      's.role as session_role',
      's.client_id as session_client',
      's.last_seen_at',
      'g.expires_at as grant_ends',
    ),
);

/**
 * One statement from a token to a principal. Null for unknown, blocked or inactive people, for roles not ours, when the
 * grant or the session has ended, and when the role is another one than at sign-in: the token itself would stay good.
 * @param times of the token, and of calendars: a licence ends with a day of the clinic's
 */
export async function loadPrincipal(
  db: Db,
  { subject, grantId, clientId, scopes, patient }: TokenClaims,
  { realMs, now }: { realMs: number; now: Date },
): Promise<LoadedPrincipal | null> {
  const [row] = await rowOfGrant(db, ['Grant', grantId, subject]);
  if (!row || row.blocked || !isRole(row.role)) return null;
  if (row.patient_id !== null && !row.patient_active) return null;
  if (row.session_role !== row.role || row.session_client !== clientId) return null;
  if (row.grant_ends !== null && Number(row.grant_ends) * 1000 <= realMs) return null;
  const principal: Principal = {
    role: row.role,
    userId: row.id,
    clinicId: row.user_clinic ?? row.practitioner_clinic ?? row.patient_clinic,
    patientId: row.patient_id,
    // Who takes no visits any more, or whose licence is over, sees nobody's records: without it, no rule finds a patient.
    practitionerId: row.practitioner_active && !isLicenceOver(row, now) ? row.practitioner_id : null,
    language: row.patient_language === 'sw' ? 'sw' : 'en',
    session: { id: row.session_id, clientId, scopes, patient },
  };
  return { principal, lastSeenAt: Number(row.last_seen_at) };
}

/** Whether somebody of this role may sign in at all. */
export function isRole(value: string | null): value is Role {
  return ROLES.some((role) => role === value) && value !== 'public';
}
