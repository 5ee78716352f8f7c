import type { Db, Trx } from '../../../../../src/kernel/db';
import type { MemberState } from '../domain/staff-change';
import { STAFF_ROLES, type StaffRole } from '../domain/staff-role';
import type { KnownMember, Members } from '../ports';

interface MemberRow {
  id: number;
  document_id: string;
  email: string;
  username: string;
  user_name: string | null;
  practitioner_name: string | null;
  practitioner_id: number | null;
  blocked: boolean | number | null;
  role: StaffRole;
  suspension: string | null;
}

export const members: Members = {
  lock: async (trx, clinicId) => {
    await trx('clinics').where({ id: clinicId }).forUpdate().first('id');
  },

  ofClinic: async (query, clinicId) => {
    const rows = await staff(query)
      .whereIn('r.type', [...STAFF_ROLES])
      .where((here) => {
        void here
          .where('u.clinic_id', clinicId)
          .orWhere((by) => void by.whereNull('u.clinic_id').andWhere('d.clinic_id', clinicId));
      })
      .leftJoin('identity_suspensions as s', (on) => on.on('s.user_id', 'u.id').onNull('s.ended_at'))
      .orderBy('u.id')
      .select<MemberRow[]>(
        'u.id',
        'u.document_id',
        'u.email',
        'u.username',
        'u.full_name as user_name',
        'u.blocked',
        'd.full_name as practitioner_name',
        'd.id as practitioner_id',
        'r.type as role',
        's.id as suspension',
      );
    const seen = await lastSeen(
      query,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => toMember(row, seen.get(row.id) ?? null));
  },

  clinic: async (query, clinicId) => {
    const row = await query('clinics')
      .where({ id: clinicId, active: true })
      .first<{ name: string; time_zone: string } | undefined>('name', 'time_zone');
    return row ? { name: row.name, timeZone: row.time_zone } : null;
  },

  byEmail: async (query, email) => {
    const row = await query('up_users as u')
      .leftJoin('practitioners as d', 'd.user_id', 'u.id')
      .whereRaw('lower(u.email) = ?', [email])
      .first<{ user_clinic: number | null; practitioner_clinic: number | null } | undefined>(
        'u.clinic_id as user_clinic',
        'd.clinic_id as practitioner_clinic',
      );
    return row ? { clinicId: row.user_clinic ?? row.practitioner_clinic } : null;
  },

  practitioner: async (query, clinicId, documentId) => {
    const row = await query('practitioners')
      .where({ document_id: documentId, clinic_id: clinicId })
      .first<{ id: number; user_id: number | null } | undefined>('id', 'user_id');
    return row ? { id: row.id, taken: row.user_id !== null } : null;
  },

  linkPractitioner: async (trx, practitionerId, userId) =>
    (await trx('practitioners')
      .where({ id: practitionerId })
      .whereNull('user_id')
      .update({ user_id: userId })) === 1,
};

function staff(query: Db | Trx) {
  return query('up_users as u')
    .join('up_users_role_lnk as l', 'l.user_id', 'u.id')
    .join('up_roles as r', 'r.id', 'l.role_id')
    .leftJoin('practitioners as d', 'd.user_id', 'u.id');
}

async function lastSeen(query: Db | Trx, ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const rows = await query('identity_sessions')
    .whereIn('user_id', ids)
    .groupBy('user_id')
    .select('user_id')
    .max<{ user_id: number; at: number | string }[]>({ at: 'last_seen_at' });
  return new Map(rows.map(({ user_id, at }) => [user_id, Number(at)]));
}

function toMember(row: MemberRow, lastSeenAt: number | null): KnownMember {
  return {
    userId: row.id,
    documentId: row.document_id,
    fullName: row.practitioner_name ?? row.user_name ?? row.username,
    email: row.email,
    role: row.role,
    state: stateOf(row),
    practitionerId: row.practitioner_id,
    lastSeenAt,
  };
}

function stateOf({ blocked, suspension }: MemberRow): MemberState {
  if (!blocked) return 'active';
  return suspension === null ? 'closed' : 'suspended';
}
