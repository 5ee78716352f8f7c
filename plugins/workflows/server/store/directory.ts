import type { Db, Trx } from '../../../../src/kernel/db';
import type { Vault } from '../../../../src/kernel/vault';
import type { Directory, Surroundings, VisitKeys } from '../ports';

interface ClinicRow {
  free_cancel_hours: number;
  move_notice_hours: number;
}
interface PatientRow {
  id: number;
  document_id: string;
  clinic_id: number;
  phone_sealed: string;
}

export function directory(vault: Vault): Directory {
  return {
    clinicPolicy: async (query, clinicId) => {
      const row = await query('clinics')
        .where({ id: clinicId })
        .first<ClinicRow | undefined>('free_cancel_hours', 'move_notice_hours');
      if (!row) throw new Error('the visit has no clinic');
      return { freeCancelHours: row.free_cancel_hours, moveNoticeHours: row.move_notice_hours };
    },
    patientPhone: async (query, patientId) => {
      const row = await query('patients')
        .where({ id: patientId, active: true })
        .first<PatientRow | undefined>('document_id', 'phone_sealed');
      if (!row?.phone_sealed) return null;
      return vault.of(row.document_id).openText(query, row.phone_sealed, {
        table: 'patients',
        row: row.document_id,
        column: 'phone_sealed',
      });
    },
    lockPatient: async (trx, patientId) => {
      await trx('patients').where({ id: patientId }).forUpdate().first('id');
    },
    patient: async (query, documentId) => {
      const row = await query('patients')
        .where({ document_id: documentId, active: true })
        .first<PatientRow | undefined>('id', 'clinic_id');
      return row ? { id: row.id, clinicId: row.clinic_id } : null;
    },
    around,
  };
}

interface AroundRow extends ClinicRow {
  clinic: string;
  clinic_document: string;
  time_zone: string;
  practitioner: string;
  practitioner_document: string;
  title: string | null;
  service: string;
  service_sw: string | null;
  service_document: string;
  patient: string;
  patient_document: string;
}

async function around(query: Db | Trx, visit: VisitKeys): Promise<Surroundings> {
  const row = await query('clinics as c')
    .join('practitioners as d', (on) => void on.on('d.id', query.raw('?', [visit.practitionerId])))
    .join('services as s', (on) => void on.on('s.id', query.raw('?', [visit.serviceId])))
    .join('patients as p', (on) => void on.on('p.id', query.raw('?', [visit.patientId])))
    .where('c.id', visit.clinicId)
    .first<AroundRow | undefined>(
      'c.name as clinic',
      'c.document_id as clinic_document',
      'c.time_zone',
      'c.free_cancel_hours',
      'c.move_notice_hours',
      'd.full_name as practitioner',
      'd.document_id as practitioner_document',
      'd.title',
      's.name as service',
      's.name_sw as service_sw',
      's.document_id as service_document',
      'p.full_name as patient',
      'p.document_id as patient_document',
    );
  if (!row) throw new Error('a visit without its people');
  return {
    timeZone: row.time_zone,
    policy: { freeCancelHours: row.free_cancel_hours, moveNoticeHours: row.move_notice_hours },
    clinic: { id: row.clinic_document, name: row.clinic },
    practitioner: { id: row.practitioner_document, name: row.practitioner, title: row.title },
    service: { id: row.service_document, name: row.service, nameSw: row.service_sw },
    patient: { id: row.patient_document, name: row.patient },
  };
}
