import type { Db, Trx } from '../../../../../src/kernel/db';
import type { Licensee, Licensees } from '../ports';

interface Row {
  id: number;
  document_id: string;
  full_name: string;
  active: boolean | number | null;
  clinic_id: number | null;
  email: string | null;
  blocked: boolean | number | null;
}

export const licensees: Licensees = {
  byUser: (query, userId) => one(query, { 'd.user_id': userId }),
  byId: (query, practitionerId) => one(query, { 'd.id': practitionerId }),
  byDocument: (query, clinicId, documentId) =>
    one(query, { 'd.clinic_id': clinicId, 'd.document_id': documentId }),
  showLicence: async (trx, practitionerId, { body, number }) => {
    await trx('practitioners')
      .where({ id: practitionerId })
      .update({ licence_body: body, licence_number: number });
  },
};

async function one(query: Db | Trx, where: Readonly<Record<string, unknown>>): Promise<Licensee | null> {
  const row = await query('practitioners as d')
    .leftJoin('up_users as u', 'u.id', 'd.user_id')
    .where(where)
    .first<Row | undefined>(
      ...['d.id', 'd.document_id', 'd.full_name', 'd.active', 'd.clinic_id'],
      ...['u.email', 'u.blocked'],
    );
  if (!row) return null;
  return {
    ...{ practitionerId: row.id, documentId: row.document_id, fullName: row.full_name },
    isActive: Boolean(row.active),
    clinicId: row.clinic_id,
    email: row.blocked ? null : row.email,
  };
}
