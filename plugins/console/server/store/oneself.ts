import type { Db } from '../../../../src/kernel/db';

export interface Oneself {
  id: string;
  email: string;
  name: string | null;
  clinic: { id: string; name: string; timeZone: string } | null;
  practitioner: { id: string; fullName: string; title: string | null } | null;
}

interface Row {
  id: string;
  email: string;
  full_name: string | null;
  clinic: string | null;
  clinic_name: string;
  time_zone: string;
  practitioner: string | null;
  practitioner_name: string;
  title: string | null;
}

/** By row ids of the principal, so that clinic and practitioner are those by whose rules rows are reached. */
export async function findOneself(
  db: Db,
  who: { userId: number; clinicId: number | null; practitionerId: number | null },
): Promise<Oneself> {
  const row = await db('up_users as u')
    .leftJoin('clinics as c', (on) => void on.on('c.id', db.raw('?', [who.clinicId])))
    .leftJoin('practitioners as d', (on) => void on.on('d.id', db.raw('?', [who.practitionerId])))
    .where('u.id', who.userId)
    .first<Row | undefined>(
      'u.document_id as id',
      'u.email',
      'u.full_name',
      'c.document_id as clinic',
      'c.name as clinic_name',
      'c.time_zone',
      'd.document_id as practitioner',
      'd.full_name as practitioner_name',
      'd.title',
    );
  if (!row) throw new Error('somebody is signed in whose account is gone');
  const { id, email, full_name: fullName, clinic, practitioner, title } = row;
  return {
    ...{ id, email },
    name: practitioner === null ? fullName : row.practitioner_name,
    clinic: clinic === null ? null : { id: clinic, name: row.clinic_name, timeZone: row.time_zone },
    practitioner: practitioner === null ? null : { id: practitioner, fullName: row.practitioner_name, title },
  };
}
