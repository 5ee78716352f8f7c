import { realNow } from '../../../../../src/kernel/clock';
import type { Db, Trx } from '../../../../../src/kernel/db';
import { tooMany } from '../../../../../src/kernel/errors';
import { secondsUntil, type LimitKey, type LimitRule } from '../domain/limit';
import type { Work } from './work';

/** Stands in limits for a phone, an address or an account, and says nothing about it. */
export function whoseIndex({ kernel }: Pick<Work, 'kernel'>, whose: string): string {
  return kernel.vault.blindIndex(whose, 'identity-limit');
}

export function limitKey(rule: LimitRule, index: string): LimitKey {
  return { ...rule, id: `${rule.name}:${index}` };
}

/** Counts a hit under each key. @throws AppError 429 with Retry-After at the first that is full */
export async function takeAll(
  { store }: Pick<Work, 'store'>,
  query: Db | Trx,
  keys: readonly LimitKey[],
  code = 'too_many_requests',
): Promise<void> {
  const now = realNow();
  for (const key of keys) {
    const until = await store.limits.take(query, key, now);
    if (until !== null) throw tooMany(code, secondsUntil(until, now));
  }
}

/**
 * Counts an attempt before anything is compared, each count in its own committed statement: what follows may fail, the
 * attempt has been made.
 */
export async function countAttempt(
  work: Pick<Work, 'kernel' | 'store'>,
  rules: readonly LimitRule[],
  userId: number,
): Promise<{ succeeded(query: Db | Trx): Promise<void> }> {
  const index = whoseIndex(work, `user ${userId}`);
  const keys = rules.map((rule) => limitKey(rule, index));
  await takeAll(work, work.kernel.db(), keys);
  return {
    succeeded: async (query) => {
      for (const key of keys) await work.store.limits.forget(query, key);
    },
  };
}
