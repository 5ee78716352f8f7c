import type { Knex } from 'knex';
import type { Db, Trx } from '../../../../src/kernel/db';

/** A column `patient` with the document id of the charge's patient, or null: whose key seals what the row is about. */
export function patientOfCharge(query: Db | Trx, chargeColumn: string): Knex.Raw {
  return query.raw(
    '(select p.document_id from payments c join patients p on p.id = c.patient_id where c.document_id = ??) as patient',
    [chargeColumn],
  );
}
