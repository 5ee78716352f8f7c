import type { Db } from '../kernel/db';

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
}

interface PrincipalRow {
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
}

/** Who a valid access token was given to, and in which session. */
export interface TokenHolder {
  userId: number;
  sessionId: string;
}

/**
 * One statement from a token's holder to a principal; null for unknown, blocked or inactive people, for roles not ours,
 * and after sign-out: the token itself would stay good until it ends.
 */
export async function loadPrincipal(db: Db, { userId, sessionId }: TokenHolder): Promise<Principal | null> {
  const row = await principalRow(db, userId)
    .join('strapi_sessions as s', (on) =>
      on.on('s.session_id', db.raw('?', [sessionId])).on('s.user_id', db.raw('?', [String(userId)])),
    )
    .where({ 's.status': 'active', 's.origin': 'users-permissions' });
  return toPrincipal(row);
}

/** The same before there is a session: at sign-in. */
export async function principalOfUser(db: Db, userId: number): Promise<Principal | null> {
  return toPrincipal(await principalRow(db, userId));
}

function principalRow(db: Db, userId: number) {
  return db('up_users as u')
    .leftJoin('up_users_role_lnk as l', 'l.user_id', 'u.id')
    .leftJoin('up_roles as r', 'r.id', 'l.role_id')
    .leftJoin('patients as p', 'p.user_id', 'u.id')
    .leftJoin('practitioners as d', 'd.user_id', 'u.id')
    .where('u.id', userId)
    .first<PrincipalRow | undefined>(
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
    );
}

function toPrincipal(row: PrincipalRow | undefined): Principal | null {
  if (!row || row.blocked || !isRole(row.role)) return null;
  if (row.patient_id !== null && !row.patient_active) return null;
  return {
    role: row.role,
    userId: row.id,
    clinicId: row.user_clinic ?? row.practitioner_clinic ?? row.patient_clinic,
    patientId: row.patient_id,
    practitionerId: row.practitioner_id,
    language: row.patient_language === 'sw' ? 'sw' : 'en',
  };
}

function isRole(value: string | null): value is Role {
  return ROLES.some((role) => role === value) && value !== 'public';
}
