import { toPlainDay } from '../../../../src/kernel/db';
import { whereNumber } from '../../../../src/kernel/where-number';
import { whereWords } from '../../../../src/kernel/where-words';
import type { People } from '../ports';

interface PatientRow {
  id: number;
  document_id: string;
  full_name: string;
  date_of_birth: string | Date | null;
}
interface ColleagueRow {
  id: number;
  name: string;
  title: string | null;
  role: string;
}

/** Who can be asked about. */
export const people: People = {
  patients: async (query, { clinicId, q, phoneIndex, limit }) => {
    const rows = query('patients as p')
      .where('p.clinic_id', clinicId)
      .orderBy(['p.full_name', 'p.id'])
      .limit(limit);
    if (phoneIndex === null) whereWords(rows, 'p.full_name', q);
    else whereNumber(rows, 'p', query, phoneIndex);
    const found = await rows.select<PatientRow[]>('p.id', 'p.document_id', 'p.full_name', 'p.date_of_birth');
    return found.map(({ id, document_id, full_name, date_of_birth: born }) => ({
      patientId: id,
      ...{ id: document_id, name: full_name },
      about: born === null ? null : toPlainDay(born).slice(0, 4),
    }));
  },
  colleagues: async (query, { clinicId, q, limit }) => {
    const called = "coalesce(d.full_name, u.full_name, '')";
    const rows = query('up_users as u')
      .join('up_users_role_lnk as l', 'l.user_id', 'u.id')
      .join('up_roles as r', 'r.id', 'l.role_id')
      .leftJoin('practitioners as d', 'd.user_id', 'u.id')
      .whereNot('r.type', 'patient')
      .where((here) => {
        void here
          .where('u.clinic_id', clinicId)
          .orWhere((by) => void by.whereNull('u.clinic_id').andWhere('d.clinic_id', clinicId));
      })
      .where((named) => {
        void named.where((doctor) => whereWords(doctor, 'd.full_name', q));
        void named.orWhere((other) => whereWords(other, 'u.full_name', q));
      })
      .orderBy('u.id')
      .limit(limit);
    const found = await rows.select<ColleagueRow[]>(
      'u.id',
      query.raw(`${called} as name`),
      'd.title',
      'r.type as role',
    );
    return found.map(({ id, name, title, role }) => ({
      id: String(id),
      name: [title, name].filter(Boolean).join(' '),
      about: role,
    }));
  },
};
