import type { Db, Trx } from '../../../../src/kernel/db';
import { Erased, type Vault } from '../../../../src/kernel/vault';
import { numberIndex } from '../../../../src/kernel/where-number';
import { HOME_ZONE } from '../../../../src/kernel/zone';
import type { Person } from '../domain/delivery';
import { doctorName, firstName, type VisitPlace } from '../domain/facts';
import type { Contact, PatientFacts } from '../domain/people';
import type { Directory } from '../ports';
import { rulesOfClinic } from './rules';

export function directory(vault: Vault): Directory {
  return {
    patient: patientFacts,
    place: visitPlace,
    staff: staffRecipients,
    officers: officersOf,
    contact: (query, person) => contactOf(query, vault, person),
    rules: rulesOfClinic,
  };
}

interface PatientRow {
  document_id: string;
  full_name: string;
  language: string | null;
  phone_sealed: string | null;
  phone_index: string | null;
  email_sealed: string | null;
}

async function patientFacts(query: Db | Trx, patientId: number): Promise<PatientFacts> {
  const row = await query('patients')
    .where({ id: patientId })
    .first<Omit<PatientRow, 'phone_index'> | undefined>(
      'document_id',
      'full_name',
      'language',
      'phone_sealed',
      'email_sealed',
    );
  if (!row) throw new Error(`patient row ${patientId} is missing`);
  return {
    documentId: row.document_id,
    language: row.language === 'sw' ? 'sw' : 'en',
    firstName: firstName(row.full_name),
    hasPhone: row.phone_sealed !== null,
    hasEmail: row.email_sealed !== null,
  };
}

async function visitPlace(query: Db | Trx, clinicId: number, practitionerId: number): Promise<VisitPlace> {
  const clinic = await query('clinics')
    .where({ id: clinicId })
    .first<{ name: string; phone: string | null; time_zone: string | null } | undefined>(
      'name',
      'phone',
      'time_zone',
    );
  const doctor = await query('practitioners')
    .where({ id: practitionerId })
    .first<{ full_name: string; title: string | null } | undefined>('full_name', 'title');
  if (!clinic || !doctor)
    throw new Error(`clinic row ${clinicId} or practitioner row ${practitionerId} is missing`);
  return {
    timeZone: clinic.time_zone ?? HOME_ZONE,
    clinic: clinic.name,
    // "call {clinicPhone}" must still read as a sentence.
    clinicPhone: clinic.phone?.trim() || clinic.name,
    doctor: doctorName(doctor.title, doctor.full_name),
  };
}

async function staffRecipients(query: Db | Trx, clinicId: number, practitionerId: number): Promise<Person[]> {
  const doctors = await query('practitioners as p')
    .join('up_users as u', 'u.id', 'p.user_id')
    .where('p.id', practitionerId)
    .select<StaffRow[]>('u.id', 'u.email', 'u.blocked');
  const desk = await query('up_users as u')
    .join('up_users_role_lnk as l', 'l.user_id', 'u.id')
    .join('up_roles as r', 'r.id', 'l.role_id')
    .where({ 'r.type': 'front-desk', 'u.clinic_id': clinicId })
    .orderBy('u.id')
    .select<StaffRow[]>('u.id', 'u.email', 'u.blocked');
  const recipients = new Map<number, Person>();
  for (const { id } of desk.filter(isReachable)) recipients.set(id, { kind: 'front_desk', id });
  for (const { id } of doctors.filter(isReachable)) recipients.set(id, { kind: 'practitioner', id });
  return [...recipients.values()];
}

async function officersOf(query: Db | Trx, clinicId: number): Promise<Person[]> {
  const rows = await query('up_users as u')
    .join('up_users_role_lnk as l', 'l.user_id', 'u.id')
    .join('up_roles as r', 'r.id', 'l.role_id')
    .where('u.clinic_id', clinicId)
    .whereIn('r.type', ['compliance-officer', 'clinic-admin'])
    .orderBy('u.id')
    .select<StaffRow[]>('u.id', 'u.email', 'u.blocked');
  return rows.filter(isReachable).map(({ id }) => ({ kind: 'officer', id }));
}

const NO_PHONE = { msisdn: null, phoneIndex: null, patient: null };

async function contactOf(query: Db | Trx, vault: Vault, { kind, id }: Person): Promise<Contact | null> {
  if (kind !== 'patient') {
    const row = await query('up_users').where({ id }).first<StaffRow | undefined>('id', 'email', 'blocked');
    return row && isReachable(row) ? { ...NO_PHONE, email: row.email } : null;
  }
  const row = await query('patients')
    .where({ id })
    .first<Omit<PatientRow, 'full_name' | 'language'> | undefined>(
      'document_id',
      'phone_sealed',
      'phone_index',
      'email_sealed',
    );
  if (!row) return null;
  const own = vault.of(row.document_id);
  const open = async (column: 'phone_sealed' | 'email_sealed'): Promise<string | null> => {
    const sealed = row[column];
    if (sealed === null) return null;
    return own.openText(query, sealed, { table: 'patients', row: row.document_id, column });
  };
  try {
    const msisdn = await open('phone_sealed');
    return {
      msisdn,
      // A number that the desk wrote down has no index of its own, and may be one that wants no messages.
      phoneIndex: row.phone_index ?? (msisdn === null ? null : numberIndex(vault, msisdn)),
      email: await open('email_sealed'),
      patient: row.document_id,
    };
  } catch (error) {
    if (error instanceof Erased) return null;
    throw error;
  }
}

interface StaffRow {
  id: number;
  email: string | null;
  blocked: boolean | number | null;
}

function isReachable({ email, blocked }: StaffRow): boolean {
  return !blocked && email !== null && email !== '';
}
