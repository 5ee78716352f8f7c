import { createHash, createPublicKey } from 'node:crypto';
import { jwtVerify } from 'jose';
import { signingKeyOf } from '../lib/prepare.mjs';
import { product } from './connect.mjs';

const { builtOnce } = product('src/kernel/built-once.js');

export function bearerOf(context) {
  return context.get('Authorization').replace(/^Bearer /, '');
}

/** Verifies a token once and knows it by its hash from then on, as one would for a signature that costs this much. */
export async function tokenReader(db, { publicUrl, vaultEnv }) {
  const row = await db('oidc_keys').where({ state: 'active', alg: 'ES256' }).first('kid', 'sealed');
  const key = createPublicKey({ key: signingKeyOf(row, vaultEnv), format: 'jwk' });
  const wanted = {
    algorithms: ['ES256'],
    typ: 'at+jwt',
    issuer: `${publicUrl}/oauth`,
    audience: `${publicUrl}/api`,
  };
  const known = new Map();
  return async (token) => {
    const hash = createHash('sha256').update(token).digest('base64url');
    const claims = known.get(hash) ?? (await jwtVerify(token, key, wanted)).payload;
    if (claims.exp * 1000 <= Date.now()) throw new Error('the token has ended');
    known.set(hash, claims);
    return { subject: claims.sub, grantId: claims.gid };
  };
}

const rowOfGrant = builtOnce((db) =>
  db('identity_sessions as s')
    .join('oidc_payloads as g', (on) => on.on('g.id', 's.grant_id').on('g.kind', db.raw('?', [''])))
    .join('up_users as u', 'u.id', 's.user_id')
    .leftJoin('up_users_role_lnk as l', 'l.user_id', 'u.id')
    .leftJoin('up_roles as r', 'r.id', 'l.role_id')
    .leftJoin('patients as p', 'p.user_id', 'u.id')
    .leftJoin('practitioners as d', 'd.user_id', 'u.id')
    .leftJoin('identity_licences as n', 'n.practitioner_id', 'd.id')
    .leftJoin('clinics as c', 'c.id', 'd.clinic_id')
    .where('s.grant_id', '')
    .where('u.document_id', '')
    .select(
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
      'd.active as practitioner_active',
      'n.ends as licence_ends',
      'c.time_zone as practice_zone',
      's.id as session_id',
      's.role as session_role',
      's.client_id as session_client',
      's.last_seen_at',
      'g.expires_at as grant_ends',
    ),
);

/** Who asks, and which rows are theirs; null for unknown and blocked users and after sign-out. */
export async function principalOf(db, { subject, grantId }) {
  const [row] = await rowOfGrant(db, ['Grant', grantId, subject]);
  if (!row || row.blocked || (row.patient_id !== null && !row.patient_active)) return null;
  if (row.session_role !== row.role || row.grant_ends * 1000 <= Date.now()) return null;
  return { role: row.role, userId: row.id, patientId: row.patient_id, clinicId: row.user_clinic };
}
