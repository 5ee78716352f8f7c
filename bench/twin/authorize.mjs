export function bearerOf(context) {
  return context.get('Authorization').replace(/^Bearer /, '');
}

/** Who asks, and which rows are theirs; null for unknown and blocked users and after sign-out. */
export async function principalOf(db, { userId, sessionId }) {
  const row = await db('up_users as u')
    .leftJoin('up_users_role_lnk as l', 'l.user_id', 'u.id')
    .leftJoin('up_roles as r', 'r.id', 'l.role_id')
    .leftJoin('patients as p', 'p.user_id', 'u.id')
    .leftJoin('practitioners as d', 'd.user_id', 'u.id')
    .where('u.id', userId)
    .first(
      'u.id',
      'u.blocked',
      'r.type as role',
      'u.clinic_id as user_clinic',
      'p.id as patient_id',
      'p.clinic_id as patient_clinic',
      'p.language as patient_language',
      'p.active as patient_active',
      'd.id as practitioner_id',
      'd.clinic_id as practitioner_clinic',
    )
    .join('strapi_sessions as s', (on) =>
      on.on('s.session_id', db.raw('?', [sessionId])).on('s.user_id', db.raw('?', [userId])),
    )
    .where({ 's.status': 'active', 's.origin': 'users-permissions' });
  if (!row || row.blocked || (row.patient_id !== null && !row.patient_active)) return null;
  return { role: row.role, userId: row.id, patientId: row.patient_id };
}
