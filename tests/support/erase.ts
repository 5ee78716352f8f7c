import type { Db } from '../../src/kernel/db';
import type { Kernel } from '../../src/kernel/kernel';

const MINUTE_MS = 60_000;

/** Takes a patient's key away, and goes on when every process has forgotten what it had of it in memory. */
export async function erasePatient(kernel: Kernel, knex: Db, documentId: string): Promise<void> {
  await knex.transaction((trx) => kernel.vault.destroySubject(trx, documentId));
  const realTime = Date.now.bind(Date);
  jest.spyOn(Date, 'now').mockImplementation(() => realTime() + 2 * MINUTE_MS);
}
