import type { Core } from '@strapi/strapi';
import type { Principal } from '../../../../src/access/principal';
import type { Db, Trx } from '../../../../src/kernel/db';
import type { ProgramClaims } from '../authenticator/verify-token';

const USER_UID = 'plugin::users-permissions.user';

function usernameOf(clientId: string): string {
  return `service-${clientId}`;
}

/** Backend services act as accounts of their own, without a password, so that the trail can name them like anybody. */
export async function openServiceAccount(strapi: Core.Strapi, trx: Trx, clientId: string): Promise<void> {
  const username = usernameOf(clientId);
  if ((await trx('up_users').where({ username }).update({ blocked: false })) > 0) return;
  const role = await trx('up_roles').where({ type: 'integration' }).first<{ id: number } | undefined>('id');
  if (!role) throw new Error('the role integration is missing');
  // An address of RFC 2606, since users-permissions wants one: no mail ever leaves for it.
  const data = {
    username,
    email: `${username}@apps.invalid`,
    provider: 'app',
    confirmed: true,
    blocked: false,
  };
  await strapi.db.query(USER_UID).create({ data: { ...data, role: role.id } });
}

export async function closeServiceAccount(trx: Trx, clientId: string): Promise<void> {
  await trx('up_users')
    .where({ username: usernameOf(clientId) })
    .update({ blocked: true });
}

interface ProgramRow {
  user_id: number;
  clinic_id: number | null;
  tokens_since: string | number | Date;
}

/** One statement from a backend service's token to a principal; null when it is not approved, or not any more. */
export async function loadProgram(
  db: Db,
  { clientId, scopes, issuedAt }: ProgramClaims,
): Promise<Principal | null> {
  const row = await db('identity_apps as a')
    .join('up_users as u', (on) => on.on('u.username', db.raw('?', [usernameOf(clientId)])))
    .where({ 'a.client_id': clientId, 'a.kind': 'backend', 'a.state': 'approved', 'u.blocked': false })
    .first<ProgramRow | undefined>('u.id as user_id', 'a.clinic_id', 'a.tokens_since');
  if (!row || issuedAt < Math.floor(new Date(row.tokens_since).getTime() / 1000)) return null;
  return {
    role: 'integration',
    userId: row.user_id,
    clinicId: row.clinic_id,
    patientId: null,
    practitionerId: null,
    language: 'en',
    session: { id: `app:${clientId}`, clientId, scopes },
  };
}
