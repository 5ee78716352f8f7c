import { toDate, type StoredInstant } from '../../../../src/kernel/db';
import type { PaidVisit, PaidVisits } from '../ports';

/** One statement. */
export const paidVisits: PaidVisits = async (query, clinicId, ids) => {
  if (ids.length === 0) return [];
  const rows: Row[] = await query('appointments as v')
    .join('patients as p', 'p.id', 'v.patient_id')
    .whereIn('v.document_id', ids)
    .where('v.clinic_id', clinicId)
    .select(
      'v.document_id as id',
      'v.reference',
      'v.starts_at',
      'p.id as row',
      'p.document_id as patient',
      'p.full_name as name',
    );
  return rows.map(({ id, reference, starts_at: startsAt, row, patient, name }): PaidVisit => ({
    ...{ id, reference },
    startsAt: toDate(startsAt),
    patient: { id: patient, name, row },
  }));
};

interface Row {
  id: string;
  reference: string;
  starts_at: StoredInstant;
  row: number;
  patient: string;
  name: string;
}
