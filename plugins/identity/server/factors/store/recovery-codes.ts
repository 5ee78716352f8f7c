import type { Db, Trx } from '../../../../../src/kernel/db';
import type { RecoveryCodeStore } from '../ports';

const RECOVERY_CODES_TABLE = 'identity_recovery_codes';

export const recoveryCodes: RecoveryCodeStore = { replace, drop, use: useCode, left, given };

async function replace(
  trx: Trx,
  userId: number,
  codes: readonly { id: string; mac: string }[],
  { createdAt, expiresAt }: { createdAt: string; expiresAt: number | null },
): Promise<void> {
  await trx(RECOVERY_CODES_TABLE).where({ user_id: userId }).delete();
  await trx(RECOVERY_CODES_TABLE).insert(
    codes.map(({ id, mac }) => ({
      ...{ id, user_id: userId, code_mac: mac },
      ...{ created_at: createdAt, expires_at: expiresAt },
    })),
  );
}

async function drop(query: Db | Trx, userId: number): Promise<void> {
  await query(RECOVERY_CODES_TABLE).where({ user_id: userId }).delete();
}

async function useCode(
  query: Db | Trx,
  userId: number,
  mac: string,
  { usedAt, now }: { usedAt: string; now: number },
): Promise<boolean> {
  const used = await query(RECOVERY_CODES_TABLE)
    .where({ user_id: userId, code_mac: mac })
    .whereNull('used_at')
    .andWhere((good) => void good.whereNull('expires_at').orWhere('expires_at', '>', now))
    .update({ used_at: usedAt });
  return used === 1;
}

async function left(query: Db | Trx, userId: number): Promise<number> {
  const [row] = await query(RECOVERY_CODES_TABLE)
    .where({ user_id: userId })
    .whereNull('used_at')
    .count<{ n: number | string }[]>({ n: '*' });
  return Number(row?.n ?? 0);
}

async function given(query: Db | Trx, userId: number): Promise<boolean> {
  const row: unknown = await query(RECOVERY_CODES_TABLE).where({ user_id: userId }).first('id');
  return row !== undefined;
}
