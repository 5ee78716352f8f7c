import { toDate, toDateOrNull, type Db, type StoredInstant, type Trx } from '../../../../src/kernel/db';
import type { NotedVisit, Visits } from '../ports';

interface Row {
  id: number;
  document_id: string;
  reference: string;
  state: string;
  starts_at: StoredInstant;
  ends_at: StoredInstant;
  called_in_at: StoredInstant | null;
  completed_at: StoredInstant | null;
  channel: string;
  clinic_id: number;
  patient_id: number;
  practitioner_id: number;
  time_zone: string;
  patient: string;
  patient_name: string;
  practitioner: string;
  practitioner_name: string;
  title: string | null;
}

/** Visits as the content type has them: what a note says of the visit that it is about. */
export function visitStore(): Visits {
  return {
    async find(query, documentId) {
      const row = await visits(query).where('a.document_id', documentId).first<Row | undefined>();
      return row ? visitOf(row) : null;
    },
    async lock(trx, documentId) {
      await trx('appointments').where({ document_id: documentId }).forUpdate().first('id');
      return this.find(trx, documentId);
    },
    async findMany(query, ids) {
      const rows: Row[] = await visits(query).whereIn('a.id', [...ids]);
      return new Map(rows.map((row) => [row.id, visitOf(row)]));
    },
    async patient(query, documentId) {
      const row = await query('patients')
        .where({ document_id: documentId, active: true })
        .first<{ id: number; clinic_id: number | null } | undefined>('id', 'clinic_id');
      return row ? { patientId: row.id, clinicId: row.clinic_id } : null;
    },
    async author(query, practitionerId) {
      const row = await query('practitioners')
        .where({ id: practitionerId })
        .first<{ document_id: string; full_name: string; title: string | null }>(
          ...['document_id', 'full_name', 'title'],
        );
      return { documentId: row.document_id, name: titled(row.title, row.full_name) };
    },
  };
}

function visits(query: Db | Trx) {
  return query('appointments as a')
    .join('patients as p', 'p.id', 'a.patient_id')
    .join('practitioners as d', 'd.id', 'a.practitioner_id')
    .join('clinics as c', 'c.id', 'a.clinic_id')
    .select<Row[]>(
      ...['a.id', 'a.document_id', 'a.reference', 'a.state', 'a.starts_at', 'a.ends_at', 'a.called_in_at'],
      ...['a.completed_at', 'a.channel', 'a.clinic_id', 'a.patient_id', 'a.practitioner_id', 'c.time_zone'],
      ...['p.document_id as patient', 'p.full_name as patient_name', 'd.document_id as practitioner'],
      ...['d.full_name as practitioner_name', 'd.title'],
    );
}

function visitOf(row: Row): NotedVisit {
  return {
    id: row.id,
    documentId: row.document_id,
    reference: row.reference,
    state: row.state,
    startsAt: toDate(row.starts_at),
    endsAt: toDate(row.ends_at),
    calledInAt: toDateOrNull(row.called_in_at),
    completedAt: toDateOrNull(row.completed_at),
    channel: row.channel,
    timeZone: row.time_zone,
    clinicId: row.clinic_id,
    patientId: row.patient_id,
    practitionerId: row.practitioner_id,
    patient: { documentId: row.patient, name: row.patient_name },
    practitioner: { documentId: row.practitioner, name: titled(row.title, row.practitioner_name) },
  };
}

/** As colleagues say it: `Dr Achieng Otieno`. */
export function titled(title: string | null, fullName: string): string {
  return title ? `${title} ${fullName}` : fullName;
}
