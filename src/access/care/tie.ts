import type { Db, Select, Trx } from '../../kernel/db';

/** One way in which a patient is a clinic's: who may be opened there in an emergency. Whoever knows one declares it. */
export interface ClinicTie {
  name: string;
  /** Ends the sentence "a clinic's patient is …". */
  words: string;
  /** Selects `patient_id` of the clinic's; not run by itself. */
  patients(query: Db | Trx, clinicId: number): Select;
}

export async function isTied(
  ties: readonly ClinicTie[],
  query: Db | Trx,
  { clinicId, patientId }: { clinicId: number; patientId: number },
): Promise<boolean> {
  for (const tie of ties) {
    const found: unknown = await query
      .queryBuilder()
      .from(tie.patients(query, clinicId).as('tie'))
      .where('patient_id', patientId)
      .first('patient_id');
    if (found !== undefined) return true;
  }
  return false;
}
