import type { Db, Trx } from '../../kernel/db';
import { isLicenceOver, type LicenceEnd } from '../licence';

/** The patient, locked until the end of the transaction: of two who hand the same one over, one comes after the other. */
export async function lockPatient(
  trx: Trx,
  documentId: string,
): Promise<{ id: number; clinicId: number | null } | null> {
  const row = await trx('patients')
    .where({ document_id: documentId, active: true })
    .forUpdate()
    .first<{ id: number; clinic_id: number | null } | undefined>('id', 'clinic_id');
  return row ? { id: row.id, clinicId: row.clinic_id } : null;
}

/** A practitioner of this clinic who can sign in and may see patients. */
export async function practitionerOfClinic(
  query: Db | Trx,
  documentId: string,
  clinicId: number,
  now: Date,
): Promise<{ id: number; fullName: string } | null> {
  const row = await query('practitioners as d')
    .join('up_users as u', 'u.id', 'd.user_id')
    .join('clinics as c', 'c.id', 'd.clinic_id')
    .leftJoin('identity_licences as n', 'n.practitioner_id', 'd.id')
    .where({ 'd.document_id': documentId, 'd.clinic_id': clinicId, 'd.active': true, 'u.blocked': false })
    .first<({ id: number; full_name: string } & LicenceEnd) | undefined>(
      ...['d.id', 'd.full_name', 'n.ends as licence_ends', 'c.time_zone as practice_zone'],
    );
  return row && !isLicenceOver(row, now) ? { id: row.id, fullName: row.full_name } : null;
}
