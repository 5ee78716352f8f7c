import { z } from 'zod';
import { requireKeys } from './check-vault';
import { toIso } from './db';
import { defineJob } from './jobs';
import type { Kernel } from './kernel';
import type { VaultKeys } from './key-ring';
import { adoptOldValues } from './rotate-vault';

const adopt = defineJob('kernel.adopt-sealed-values', z.object({}));

/** The job that moves values from before there were keys of patients under their patient's key. */
export function registerVaultUpkeep(kernel: Kernel, keys: VaultKeys): void {
  kernel.outbox.handleEffect(adopt, async () => {
    const columns = kernel.sealedColumns.entries().map(([, column]) => column);
    const { vault, clock } = kernel;
    let [moved, left] = [0, 0];
    for await (const step of adoptOldValues({
      db: kernel.db(),
      vault,
      keys,
      columns,
      now: () => clock.now(),
    })) {
      moved += step.moved;
      left += step.left;
    }
    if (moved + left > 0) kernel.log.info('vault.adopted', { moved, left });
  });
}

/** @throws Error when VAULT_KEYS cannot open what patients gave us */
export async function startVaultUpkeep(kernel: Kernel, keys: VaultKeys): Promise<void> {
  await requireKeys(kernel.db(), keys);
  const dedupeKey = `kernel.adopt-sealed-values:${toIso(new Date()).slice(0, 10)}`;
  await kernel.db().transaction((trx) => kernel.outbox.enqueue(trx, adopt, {}, { dedupeKey }));
}
