import type { Db, Trx } from '../../../../src/kernel/db';

/** Attempts that hold the line of their charge. */
export async function countLive(query: Db | Trx): Promise<number> {
  const row = await query('mpesa_attempts')
    .whereNotNull('live_charge')
    .count<{ n: number | string }[]>({ n: '*' })
    .first();
  return Number(row?.n ?? 0);
}
