import type { Db, Trx } from '../../kernel/db';

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

/** A practitioner of this clinic who can sign in. */
export async function practitionerOfClinic(
  query: Db | Trx,
  documentId: string,
  clinicId: number,
): Promise<{ id: number; fullName: string } | null> {
  const row = await query('practitioners as d')
    .join('up_users as u', 'u.id', 'd.user_id')
    .where({ 'd.document_id': documentId, 'd.clinic_id': clinicId, 'd.active': true, 'u.blocked': false })
    .first<{ id: number; full_name: string } | undefined>('d.id', 'd.full_name');
  return row ? { id: row.id, fullName: row.full_name } : null;
}
