import type { Db, Trx } from '../../../../src/kernel/db';
import type { RxPatient, People } from '../ports';

interface Row {
  id: number;
  document_id: string;
  full_name: string;
  language: string | null;
  clinic_id: number | null;
}

/** Who is prescribed something, and by whom. */
export function peopleStore(): People {
  return {
    async patient(query, documentId) {
      const row = await patients(query).where('document_id', documentId).where('active', true).first();
      return row ? patientOf(row) : null;
    },
    async patients(query, rows) {
      const found = await patients(query).whereIn('id', [...rows]);
      return new Map(found.map((row) => [row.id, patientOf(row)]));
    },
    async prescriber(query, practitionerId) {
      const row = await query('practitioners')
        .where({ id: practitionerId })
        .first<{ document_id: string; full_name: string; title: string | null }>(
          ...['document_id', 'full_name', 'title'],
        );
      const name = row.title ? `${row.title} ${row.full_name}` : row.full_name;
      return { documentId: row.document_id, name };
    },
    async zoneOf(query, clinicId) {
      const row = await query('clinics').where({ id: clinicId }).first<{ time_zone: string }>('time_zone');
      return row.time_zone;
    },
  };
}

function patients(query: Db | Trx) {
  return query('patients').select<Row[]>('id', 'document_id', 'full_name', 'language', 'clinic_id');
}

function patientOf(row: Row): RxPatient {
  return {
    patientId: row.id,
    documentId: row.document_id,
    name: row.full_name,
    language: row.language === 'sw' ? 'sw' : 'en',
    clinicId: row.clinic_id,
  };
}
