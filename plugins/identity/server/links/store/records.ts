import { toPlainDay, type Db, type Trx } from '../../../../../src/kernel/db';

/** A patient's record, as far as links look at it. Row ids. */
export interface RecordFacts {
  id: number;
  documentId: string;
  clinicId: number;
  /** Whose account it has. */
  userId: number | null;
  birthDate: string | null;
}

interface RecordRow {
  id: number;
  document_id: string;
  clinic_id: number | null;
  user_id: number | null;
  date_of_birth: string | Date | null;
}

/** Null when it is not there, not active, or of no clinic. */
export async function findRecord(
  query: Db | Trx,
  by: { documentId: string } | { id: number },
): Promise<RecordFacts | null> {
  const where = 'id' in by ? { id: by.id } : { document_id: by.documentId };
  const row = await query('patients')
    .where({ ...where, active: true })
    .first<RecordRow | undefined>('id', 'document_id', 'clinic_id', 'user_id', 'date_of_birth');
  if (!row || row.clinic_id === null) return null;
  return {
    id: row.id,
    documentId: row.document_id,
    clinicId: row.clinic_id,
    userId: row.user_id,
    birthDate: row.date_of_birth === null ? null : toPlainDay(row.date_of_birth),
  };
}

/** The record becomes the account's own. False when it has an account. @throws a unique violation for an account with a record */
export async function giveAccount(trx: Trx, patientId: number, userId: number): Promise<boolean> {
  const given = await trx('patients')
    .where({ id: patientId })
    .whereNull('user_id')
    .update({ user_id: userId });
  return given === 1;
}
