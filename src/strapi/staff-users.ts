import type { Trx } from '../kernel/db';
import type { Ids } from '../kernel/ids';

/** Tables of users-permissions. Written by hand, so that a change stands in the transaction of whoever makes it. */
const USERS = 'up_users';
const ROLE_LINKS = 'up_users_role_lnk';

export interface NewUser {
  email: string;
  fullName: string;
  passwordHash: string;
  role: string;
  /** Null: whoever runs the installation belongs to none. */
  clinicId: number | null;
}

/** @throws a unique violation when the address has an account */
export async function insertUser(
  trx: Trx,
  ids: Ids,
  { email, fullName, passwordHash, role, clinicId }: NewUser,
): Promise<{ userId: number; documentId: string }> {
  const documentId = ids.documentId();
  const now = new Date();
  await trx(USERS).insert({
    ...{ document_id: documentId, username: email, email, full_name: fullName, password: passwordHash },
    ...{ provider: 'local', confirmed: true, blocked: false, clinic_id: clinicId },
    ...{ created_at: now, updated_at: now, published_at: now },
  });
  const { id } = await trx(USERS).where({ document_id: documentId }).first<{ id: number }>('id');
  await trx(ROLE_LINKS).insert({ user_id: id, role_id: await roleId(trx, role) });
  return { userId: id, documentId };
}

export async function setUserBlocked(trx: Trx, userId: number, blocked: boolean): Promise<void> {
  await trx(USERS).where({ id: userId }).update({ blocked, updated_at: new Date() });
}

export async function setUserRole(trx: Trx, userId: number, role: string): Promise<void> {
  await trx(ROLE_LINKS)
    .where({ user_id: userId })
    .update({ role_id: await roleId(trx, role) });
}

async function roleId(trx: Trx, type: string): Promise<number> {
  const row = await trx('up_roles').where({ type }).first<{ id: number } | undefined>('id');
  if (!row) throw new Error(`there is no role ${type}`);
  return row.id;
}
