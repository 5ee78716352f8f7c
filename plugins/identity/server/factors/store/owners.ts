import type { Db, Trx } from '../../../../../src/kernel/db';
import type { Owners } from '../ports';

const OWNERS = 'identity_factor_owners';

export const owners: Owners = { handle, userOf, lock };

async function handle(trx: Trx, userId: number, fresh: string): Promise<string> {
  await ensure(trx, userId, fresh);
  const row = await trx(OWNERS).where({ user_id: userId }).first<{ handle: string }>('handle');
  return row.handle;
}

async function userOf(query: Db | Trx, known: string): Promise<number | null> {
  const row = await query(OWNERS).where({ handle: known }).first<{ user_id: number } | undefined>('user_id');
  return row?.user_id ?? null;
}

/** An update and not `for update`, which SQLite does not know: the row stays locked until the transaction ends. */
async function lock(trx: Trx, userId: number, fresh: string): Promise<void> {
  await ensure(trx, userId, fresh);
  await trx(OWNERS).where({ user_id: userId }).increment('removals', 1);
}

async function ensure(trx: Trx, userId: number, fresh: string): Promise<void> {
  await trx(OWNERS).insert({ user_id: userId, handle: fresh, removals: 0 }).onConflict('user_id').ignore();
}
