import type { Kernel, LocatedRow, PersonalType } from '../kernel/kernel';
import type { Db, Trx } from '../kernel/db';

interface Row {
  document_id: string;
  patient_id: number | null;
  clinic_id: number | null;
}

/** The nouns of src/api (and the accounts) whose rows are about persons. */
export function declarePersonalTypes({ personalTypes }: Kernel): void {
  personalTypes.add('api::patient.patient', table('patient', 'patients', 't.id'));
  personalTypes.add('api::appointment.appointment', table('visit', 'appointments', 't.patient_id'));
  personalTypes.add('api::payment.payment', table('payment', 'payments', 't.patient_id'));
  personalTypes.add('plugin::users-permissions.user', {
    ...table('account', 'up_users', 'p.id'),
    locate: async (query, ids) => {
      const rows = await query('up_users as t')
        .leftJoin('patients as p', 'p.user_id', 't.id')
        .whereIn('t.id', [...ids])
        .select<Row[]>(
          't.document_id',
          'p.id as patient_id',
          query.raw('coalesce(t.clinic_id, p.clinic_id) as clinic_id'),
        );
      return rows.map(toLocated);
    },
  });
}

function table(noun: string, name: string, patient: string): PersonalType {
  return {
    noun,
    locate: async (query, ids) => {
      const rows = await query(`${name} as t`)
        .whereIn('t.id', [...ids])
        .select<Row[]>('t.document_id', `${patient} as patient_id`, 't.clinic_id');
      return rows.map(toLocated);
    },
    idsOf: (query: Db | Trx, documentId: string) =>
      query(name).where({ document_id: documentId }).pluck<number[]>('id'),
  };
}

function toLocated({ document_id, patient_id, clinic_id }: Row): LocatedRow {
  return { documentId: document_id, patientId: patient_id, clinicId: clinic_id };
}
