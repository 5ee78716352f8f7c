import type { Db, Trx } from '../../../../../src/kernel/db';

/** Row ids of those among `userIds` who have a code app or a passkey. */
export async function protectedAmong(
  query: Db | Trx,
  userIds: readonly number[],
): Promise<ReadonlySet<number>> {
  const apps = await query('identity_totp')
    .whereIn('user_id', userIds)
    .andWhere({ state: 'active' })
    .pluck<number[]>('user_id');
  const passkeys = await query('identity_passkeys').whereIn('user_id', userIds).pluck<number[]>('user_id');
  return new Set([...apps, ...passkeys].map(Number));
}
