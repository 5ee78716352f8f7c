import type { Db, Select, Trx } from '../kernel/db';
import { carerOf, patientsInCare } from './care/source';
import { ownPatients } from './own-patients';
import type { Principal } from './principal';
import type { AccessTable } from './table';

/** Whose medical records a caller reaches, at one clinic. */
export interface RecordReach {
  clinicId: number;
  /** Selects `patient_id`; to be put into another query. */
  patients(query: Db | Trx): Select;
}

/**
 * A practitioner's: those in their care, in an emergency too; a patient's own and those for whom they act; of an app of others
 * the one patient that it was let in to. Null for whoever reaches no record at all.
 */
export async function recordReach(
  access: AccessTable,
  query: Db | Trx,
  principal: Principal,
  now: Date,
): Promise<RecordReach | null> {
  const carer = carerOf(principal);
  if (carer) {
    return {
      clinicId: carer.clinicId,
      patients: (within) => patientsInCare(access.careSources(), within, carer, now),
    };
  }
  if (principal.role !== 'patient' || principal.patientId === null) return null;
  const own = (within: Db | Trx): Select => ownPatients(access.dependantSources(), within, principal, now);
  const { patient } = principal.session;
  if (patient === undefined || patient === null) {
    return principal.clinicId === null ? null : { clinicId: principal.clinicId, patients: own };
  }
  // The record may be a child's, who is registered elsewhere.
  const row = await query('patients')
    .where({ document_id: patient })
    .first<{ id: number; clinic_id: number | null } | undefined>('id', 'clinic_id');
  if (!row || row.clinic_id === null) return null;
  return {
    clinicId: row.clinic_id,
    patients: (within) =>
      within
        .queryBuilder()
        .from(own(within).as('own'))
        .where('own.patient_id', row.id)
        .select({ patient_id: 'own.patient_id' }),
  };
}
