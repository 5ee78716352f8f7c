import type { Vault } from '../../../../src/kernel/vault';
import type { Directory } from '../journeys/context';

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
      return vault.openText(row.phone_sealed, {
        table: 'patients',
        row: row.document_id,
        column: 'phone_sealed',
      });
    },
    patient: async (query, documentId) => {
      const row = await query('patients')
        .where({ document_id: documentId, active: true })
        .first<PatientRow | undefined>('id', 'clinic_id');
      return row ? { id: row.id, clinicId: row.clinic_id } : null;
    },
  };
}
