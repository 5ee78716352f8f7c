import { toDate, type Db, type StoredInstant, type Trx } from '../../../../src/kernel/db';
import { subjectOf, visitOf } from '../journeys/context';

/** The visit that some money is for. */
export interface PaidVisit {
  id: string;
  reference: string;
  startsAt: Date;
  patient: { id: string; name: string; row: number };
}

/** By subject, of the visits of one clinic; one statement. */
export async function visitsOfSubjects(
  query: Db | Trx,
  clinicId: number,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, PaidVisit>> {
  const ids = subjects.flatMap((subject) => visitOf(subject) ?? []);
  if (ids.length === 0) return new Map();
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
  return new Map(
    rows.map(({ id, reference, starts_at: startsAt, row, patient, name }) => [
      subjectOf({ documentId: id }),
      { id, reference, startsAt: toDate(startsAt), patient: { id: patient, name, row } },
    ]),
  );
}

interface Row {
  id: string;
  reference: string;
  starts_at: StoredInstant;
  row: number;
  patient: string;
  name: string;
}
