import { realNow } from '../../../../../src/kernel/clock';
import { toIso } from '../../../../../src/kernel/db';
import type { Work } from './work';

/** A secret that was shown and never confirmed. */
const KEEP_PENDING_MS = 24 * 60 * 60_000;

/** Deletes what decides nothing any more. Each statement stands alone, and doing it twice does no harm. */
export async function pruneFactors({ kernel, store }: Pick<Work, 'kernel' | 'store'>): Promise<void> {
  const now = realNow();
  await store.challenges.prune(kernel.db(), now);
  await store.passkeys.prune(kernel.db(), now);
  await store.limits.prune(kernel.db(), now);
  const before = new Date(kernel.clock.now().getTime() - KEEP_PENDING_MS);
  await store.totp.prunePending(kernel.db(), toIso(before));
}
