import { conflict, notFound } from '../../../../../src/kernel/errors';
import { mayRemove } from '../domain/last-factor';
import { holdingsOf } from './holdings';
import type { Alongside, Work } from './work';

export type ToRemove = { factor: 'totp' } | { factor: 'passkey'; id: string };

/**
 * Under the owner's lock: of two removals at the same time the second sees what the first left.
 * @throws AppError last_factor, not_found
 */
export async function removeFactor(
  work: Work,
  user: { id: number; kind: 'patient' | 'staff' },
  wish: ToRemove,
  alongside: Alongside,
): Promise<void> {
  const { kernel, store } = work;
  await kernel.db().transaction(async (trx) => {
    await store.owners.lock(trx, user.id, kernel.ids.token() + kernel.ids.token());
    const holdings = { ...(await holdingsOf(work, trx, user.id)), password: false, outside: false };
    const removed =
      wish.factor === 'totp'
        ? await store.totp.remove(trx, user.id)
        : await store.passkeys.remove(trx, user.id, wish.id);
    if (!removed) throw notFound();
    if (!mayRemove(user.kind, holdings, wish.factor)) throw conflict('last_factor');
    await alongside(trx);
  });
  kernel.counters.count('factors', { factor: wish.factor, outcome: 'removed' });
}
