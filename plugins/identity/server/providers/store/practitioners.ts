import type { Ids } from '../../../../../src/kernel/ids';
import type { Clinics, Practitioners } from '../ports';

export function practitionerStore(ids: Ids): Practitioners {
  return {
    add: async (trx, clinicId, { fullName, title, specialty, languages, licence }, now) => {
      const document_id = ids.documentId();
      await trx('practitioners').insert({
        ...{ document_id, full_name: fullName, title, specialty, languages: languages.join(', ') },
        ...{ licence_body: licence.body, licence_number: licence.number },
        ...{ clinic_id: clinicId, active: true },
        ...{ created_at: now, updated_at: now, published_at: now },
      });
      const row = await trx('practitioners').where({ document_id }).first<{ id: number }>('id');
      return row.id;
    },
    vetter: async (query, userId) => {
      const row = await query('up_users as u')
        .leftJoin('practitioners as d', 'd.user_id', 'u.id')
        .where({ 'u.id': userId })
        .first<{ email: string; user_name: string | null; doctor_name: string | null } | undefined>(
          'u.email',
          'u.full_name as user_name',
          'd.full_name as doctor_name',
        );
      if (!row) return null;
      const names = [row.user_name, row.doctor_name].filter((name) => name !== null);
      return { email: row.email.toLowerCase(), names };
    },
  };
}

export const clinics: Clinics = {
  open: async (query) =>
    query('clinics')
      .where({ active: true })
      .orderBy('name')
      .select<{ documentId: string; name: string }[]>('document_id as documentId', 'name'),
  find: async (query, documentId) => {
    const row = await query('clinics')
      .where({ document_id: documentId, active: true })
      .first<{ id: number; name: string; time_zone: string } | undefined>('id', 'name', 'time_zone');
    return row ? { id: row.id, name: row.name, timeZone: row.time_zone } : null;
  },
};
