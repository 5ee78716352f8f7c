import type { Db, Trx } from '../../../../../src/kernel/db';
import type { StoredTotp, TotpStore } from '../ports';

const TOTP = 'identity_totp';

export const totpStore: TotpStore = { find, putPending, activate, useStep, remove, prunePending };

async function find(
  query: Db | Trx,
  userId: number,
  state: 'pending' | 'active',
): Promise<StoredTotp | null> {
  const row = await query(TOTP)
    .where({ user_id: userId, state })
    .first<{ id: string; secret_sealed: string } | undefined>('id', 'secret_sealed');
  return row ? { id: row.id, secretSealed: row.secret_sealed } : null;
}

async function putPending(trx: Trx, userId: number, totp: StoredTotp, createdAt: string): Promise<void> {
  await trx(TOTP).where({ user_id: userId, state: 'pending' }).delete();
  await trx(TOTP).insert({
    id: totp.id,
    user_id: userId,
    state: 'pending',
    secret_sealed: totp.secretSealed,
    last_step: 0,
    created_at: createdAt,
  });
}

async function activate(trx: Trx, userId: number, id: string, step: number): Promise<boolean> {
  await trx(TOTP).where({ user_id: userId, state: 'active' }).whereNot({ id }).delete();
  const activated = await trx(TOTP)
    .where({ id, user_id: userId, state: 'pending' })
    .update({ state: 'active', last_step: step });
  return activated === 1;
}

async function useStep(query: Db | Trx, id: string, step: number): Promise<boolean> {
  const used = await query(TOTP)
    .where({ id, state: 'active' })
    .andWhere('last_step', '<', step)
    .update({ last_step: step });
  return used === 1;
}

async function remove(trx: Trx, userId: number): Promise<boolean> {
  return (await trx(TOTP).where({ user_id: userId, state: 'active' }).delete()) === 1;
}

async function prunePending(query: Db | Trx, before: string): Promise<void> {
  await query(TOTP).where({ state: 'pending' }).andWhere('created_at', '<', before).delete();
}
