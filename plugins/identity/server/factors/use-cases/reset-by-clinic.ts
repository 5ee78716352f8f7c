import { realNow } from '../../../../../src/kernel/clock';
import { toIso, type Trx } from '../../../../../src/kernel/db';
import { MAILED_CODE_LIFE_MS, RECOVERY_CODE_LENGTH, spellRecoveryCode } from '../domain/recovery-code';
import { macOf } from './recovery-codes';
import type { Work } from './work';

/**
 * Every factor and code goes, and one code comes in their place, for its owner's mail: the only way to a new factor.
 * @returns the code, in the form in which it is written down
 */
export async function resetByClinic({ kernel, store }: Work, trx: Trx, userId: number): Promise<string> {
  const now = kernel.clock.now();
  await store.owners.lock(trx, userId, kernel.ids.token() + kernel.ids.token());
  await store.totp.remove(trx, userId);
  await store.passkeys.removeAll(trx, userId);
  const code = kernel.ids.reference(RECOVERY_CODE_LENGTH);
  const row = { id: kernel.ids.id(now), mac: macOf(kernel.vault, userId, code) };
  const expiresAt = realNow() + MAILED_CODE_LIFE_MS;
  await store.recoveryCodes.replace(trx, userId, [row], { createdAt: toIso(now), expiresAt });
  kernel.counters.count('factors', { factor: 'all', outcome: 'removed' });
  return spellRecoveryCode(code);
}
