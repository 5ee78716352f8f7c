import { toIso } from '../../../../../src/kernel/db';
import { secretAddress } from './totp';
import type { Work } from './work';

/**
 * Takes over an authenticator that was set up elsewhere, with the secret that it holds already: for the people of a demo
 * and of an installation that moves. Replaces the one in use.
 */
export async function adoptTotp(
  {
    kernel,
    store,
  }: { kernel: Pick<Work['kernel'], 'clock' | 'ids' | 'vault' | 'db'>; store: Pick<Work['store'], 'totp'> },
  userId: number,
  secret: string,
): Promise<void> {
  const now = kernel.clock.now();
  const id = kernel.ids.id(now);
  const secretSealed = kernel.vault.seal(secret, secretAddress(id));
  await kernel.db().transaction(async (trx) => {
    await store.totp.putPending(trx, userId, { id, secretSealed }, toIso(now));
    await store.totp.activate(trx, userId, id, 0);
  });
}
