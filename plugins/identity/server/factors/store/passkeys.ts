import type { Db, Trx } from '../../../../../src/kernel/db';
import type { NewPasskey, PasskeyPurpose, PasskeyView, StoredPasskey } from '../domain/passkey';
import type { ChallengeKey, PasskeyStore } from '../ports';

const PASSKEYS = 'identity_passkeys';
const PASSKEY_CHALLENGES = 'identity_passkey_challenges';

export const passkeys: PasskeyStore = {
  putChallenge,
  takeChallenge,
  insert,
  findByCredential,
  ofUser,
  list,
  count,
  noteUse,
  rename,
  remove,
  removeAll,
  prune,
};

interface PasskeyRow {
  id: string;
  user_id: number;
  credential_index: string;
  credential_id: string;
  public_key: string;
  counter: number | string;
  transports: string;
  synced: boolean | number;
  name: string;
  created_at: string;
  last_used_at: string | null;
}

async function putChallenge(
  query: Db | Trx,
  { id, boundTo, purpose, expiresAt }: ChallengeKey & { purpose: PasskeyPurpose; expiresAt: number },
): Promise<void> {
  await query(PASSKEY_CHALLENGES).insert({ id, bound_to: boundTo, purpose, expires_at: expiresAt });
}

async function takeChallenge(
  query: Db | Trx,
  { id, boundTo }: ChallengeKey,
  purpose: PasskeyPurpose,
  now: number,
): Promise<boolean> {
  const taken = await query(PASSKEY_CHALLENGES)
    .where({ id, bound_to: boundTo, purpose })
    .andWhere('expires_at', '>', now)
    .delete();
  return taken === 1;
}

async function insert(
  trx: Trx,
  passkey: NewPasskey & { id: string },
  index: string,
  createdAt: string,
): Promise<void> {
  await trx(PASSKEYS).insert({
    id: passkey.id,
    user_id: passkey.userId,
    credential_index: index,
    credential_id: passkey.credentialId,
    public_key: passkey.publicKey,
    counter: passkey.counter,
    transports: passkey.transports.join(','),
    synced: passkey.synced,
    name: passkey.name,
    created_at: createdAt,
  });
}

async function findByCredential(query: Db | Trx, index: string): Promise<StoredPasskey | null> {
  const row = await query<PasskeyRow>(PASSKEYS).where({ credential_index: index }).first();
  return row ? toStored(row) : null;
}

async function ofUser(query: Db | Trx, userId: number): Promise<StoredPasskey[]> {
  return (await query<PasskeyRow>(PASSKEYS).where({ user_id: userId }).orderBy('id')).map(toStored);
}

async function list(query: Db | Trx, userId: number): Promise<PasskeyView[]> {
  const rows = await query<PasskeyRow>(PASSKEYS).where({ user_id: userId }).orderBy('id');
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    synced: Boolean(row.synced),
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  }));
}

async function count(query: Db | Trx, userId: number): Promise<number> {
  const [row] = await query(PASSKEYS).where({ user_id: userId }).count<{ n: number | string }[]>({ n: '*' });
  return Number(row?.n ?? 0);
}

async function noteUse(
  query: Db | Trx,
  passkey: StoredPasskey,
  counter: number,
  usedAt: string,
): Promise<boolean> {
  // Synced passkeys always say 0; where there is a counter it may only go up.
  const noted = await query(PASSKEYS)
    .where({ id: passkey.id, counter: passkey.counter })
    .update({ counter, last_used_at: usedAt });
  return noted === 1;
}

async function rename(query: Db | Trx, userId: number, id: string, name: string): Promise<boolean> {
  return (await query(PASSKEYS).where({ id, user_id: userId }).update({ name })) === 1;
}

async function remove(trx: Trx, userId: number, id: string): Promise<boolean> {
  return (await trx(PASSKEYS).where({ id, user_id: userId }).delete()) === 1;
}

async function prune(query: Db | Trx, now: number): Promise<void> {
  await query(PASSKEY_CHALLENGES).where('expires_at', '<', now).delete();
}

function toStored(row: PasskeyRow): StoredPasskey {
  return {
    id: row.id,
    userId: row.user_id,
    credentialId: row.credential_id,
    publicKey: row.public_key,
    counter: Number(row.counter),
    transports: row.transports === '' ? [] : row.transports.split(','),
  };
}

async function removeAll(trx: Trx, userId: number): Promise<void> {
  await trx(PASSKEYS).where({ user_id: userId }).delete();
}
