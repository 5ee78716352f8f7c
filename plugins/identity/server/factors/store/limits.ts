import type { Db, Trx } from '../../../../../src/kernel/db';
import type { LimitKey } from '../domain/limit';
import type { Limits } from '../ports';

const LIMITS = 'identity_limits';
/** A row may be pruned between two of our statements; not twice in a row. */
const MOST_TRIES = 3;

export const limits: Limits = { take, fullUntil, giveBack, forget, prune };

/**
 * Conditional updates of one row, so that neither parallel calls nor processes get past the limit. The window starts
 * with its first hit: within any span of its length at most twice the limit goes through.
 */
async function take(query: Db | Trx, key: LimitKey, now: number): Promise<number | null> {
  const { id, limit, windowMs } = key;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const counted = await query(LIMITS)
      .where({ id })
      .andWhere('resets_at', '>', now)
      .andWhere('count', '<', limit)
      .increment('count', 1);
    if (counted === 1) return null;
    const renewed = await query(LIMITS)
      .where({ id })
      .andWhere('resets_at', '<=', now)
      .update({ count: 1, resets_at: now + windowMs });
    if (renewed === 1) return null;
    const until = await fullUntil(query, key, now);
    if (until !== null) return until;
    // Not counted yet: whoever gets here first makes the row, and everybody counts in it.
    await query(LIMITS)
      .insert({ id, count: 0, resets_at: now + windowMs })
      .onConflict('id')
      .ignore();
  }
  throw new Error('a limit could not be counted');
}

async function fullUntil(
  query: Db | Trx,
  { id, limit }: Pick<LimitKey, 'id' | 'limit'>,
  now: number,
): Promise<number | null> {
  const row = await query(LIMITS)
    .where({ id })
    .andWhere('resets_at', '>', now)
    .andWhere('count', '>=', limit)
    .first<{ resets_at: number | string } | undefined>('resets_at');
  return row ? Number(row.resets_at) : null;
}

async function giveBack(
  query: Db | Trx,
  { id, windowMs }: LimitKey,
  hits: number,
  since: number,
  now: number,
): Promise<void> {
  await query(LIMITS)
    .where({ id })
    .andWhere('resets_at', '>', now)
    // Hits of a window that is over were forgotten with it.
    .andWhere('resets_at', '<=', since + windowMs)
    .andWhere('count', '>=', hits)
    .decrement('count', hits);
}

async function forget(query: Db | Trx, { id }: LimitKey): Promise<void> {
  await query(LIMITS).where({ id }).delete();
}

async function prune(query: Db | Trx, now: number): Promise<void> {
  await query(LIMITS).where('resets_at', '<', now).delete();
}
