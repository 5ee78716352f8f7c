import type { Account } from 'oidc-provider';
import { isRole, type Role } from '../../../../src/access/principal';
import { toDateOrNull, type Db, type StoredInstant } from '../../../../src/kernel/db';

export interface KnownAccount {
  userId: number;
  subject: string;
  role: Role;
  name: string;
  /** As it stands in the user table: of a patient a keyed hash. */
  username: string;
  /** Of a patient one that we made up. */
  email: string;
  hasPassword: boolean;
  /** Row ids. */
  clinicId: number | null;
  patientId: number | null;
  /** Who that is in FHIR; null for staff who see no patients. */
  fhirUser: { type: 'Patient' | 'Practitioner'; id: string } | null;
}

interface AccountRow {
  id: number;
  document_id: string;
  blocked: boolean | number | null;
  role: string | null;
  username: string;
  email: string;
  password: string | null;
  user_name: string | null;
  patient_id: number | null;
  patient_document: string | null;
  patient_name: string | null;
  patient_active: boolean | number | null;
  practitioner_name: string | null;
  practitioner_document: string | null;
  user_clinic: number | null;
  patient_clinic: number | null;
  practitioner_clinic: number | null;
}

type AccountKey = { subject: string } | { userId: number } | { username: string } | { email: string };

/** Somebody who may be signed in: not blocked, in a role of ours, as a patient active. */
export async function findAccount(db: Db, by: AccountKey): Promise<KnownAccount | null> {
  const row = await db('up_users as u')
    .leftJoin('up_users_role_lnk as l', 'l.user_id', 'u.id')
    .leftJoin('up_roles as r', 'r.id', 'l.role_id')
    .leftJoin('patients as p', 'p.user_id', 'u.id')
    .leftJoin('practitioners as d', 'd.user_id', 'u.id')
    .where(columnOf(by))
    .first<AccountRow | undefined>(
      'u.id',
      'u.document_id',
      'u.blocked',
      'u.username',
      'u.email',
      'u.password',
      'u.full_name as user_name',
      'r.type as role',
      'p.id as patient_id',
      'p.document_id as patient_document',
      'p.full_name as patient_name',
      'p.active as patient_active',
      'd.full_name as practitioner_name',
      'd.document_id as practitioner_document',
      'u.clinic_id as user_clinic',
      'p.clinic_id as patient_clinic',
      'd.clinic_id as practitioner_clinic',
    );
  if (!row || row.blocked || row.role === null || !isRole(row.role)) return null;
  if (row.patient_id !== null && !row.patient_active) return null;
  const name = row.patient_name ?? row.practitioner_name ?? row.user_name ?? row.username;
  return {
    userId: row.id,
    subject: row.document_id,
    role: row.role,
    name,
    username: row.username,
    email: row.email,
    hasPassword: row.password !== null && row.password !== '',
    clinicId: row.user_clinic ?? row.practitioner_clinic ?? row.patient_clinic,
    patientId: row.patient_id,
    fhirUser: fhirUserOf(row),
  };
}

function columnOf(by: AccountKey): Record<string, string | number> {
  if ('subject' in by) return { 'u.document_id': by.subject };
  if ('userId' in by) return { 'u.id': by.userId };
  return 'username' in by ? { 'u.username': by.username } : { 'u.email': by.email };
}

/** Accounts that were closed: told to nobody but whoever proved to hold their phone or passkey. */
export function closedAccounts(db: () => Db, usernameOf: (msisdn: string) => string) {
  return {
    closedAccount: async (msisdn: string): Promise<number | null> => {
      const row = await db()('up_users')
        .where({ username: usernameOf(msisdn) })
        .first<{ id: number } | undefined>('id');
      return row?.id ?? null;
    },
    closedSince: async (userId: number): Promise<Date | null> => {
      const row = await db()('up_users')
        .where({ id: userId })
        .first<{ updated_at: StoredInstant | null } | undefined>('updated_at');
      return toDateOrNull(row?.updated_at);
    },
  };
}

function fhirUserOf(row: AccountRow): KnownAccount['fhirUser'] {
  if (row.patient_document !== null) return { type: 'Patient', id: row.patient_document };
  return row.practitioner_document === null ? null : { type: 'Practitioner', id: row.practitioner_document };
}

/** The same in the provider's words. @param fhir where the FHIR API stands */
export function toOidcAccount({ subject, name, fhirUser }: KnownAccount, fhir: string): Account {
  const resource = fhirUser && `${fhir}/${fhirUser.type}/${fhirUser.id}`;
  return { accountId: subject, claims: () => ({ sub: subject, name, fhirUser: resource ?? undefined }) };
}
