import { realNow } from '../../../../../src/kernel/clock';
import { toIso, type Db, type Trx } from '../../../../../src/kernel/db';
import { invalid } from '../../../../../src/kernel/errors';
import type { Vault } from '../../../../../src/kernel/vault';
import { RECOVERY_LIMITS } from '../domain/limit';
import {
  readRecoveryCode,
  RECOVERY_CODE_LENGTH,
  RECOVERY_CODES,
  spellRecoveryCode,
} from '../domain/recovery-code';
import { countAttempt } from './limit';
import type { Alongside, Work } from './work';

/** Ten new codes in place of the old ones, in the form in which they are written down. Nobody can show them again. */
export async function issueRecoveryCodes(
  work: Work,
  userId: number,
  alongside: Alongside,
): Promise<string[]> {
  const { kernel, store } = work;
  const now = kernel.clock.now();
  const codes = Array.from({ length: RECOVERY_CODES }, () => kernel.ids.reference(RECOVERY_CODE_LENGTH));
  const rows = codes.map((code) => ({ id: kernel.ids.id(now), mac: macOf(kernel.vault, userId, code) }));
  await kernel.db().transaction(async (trx) => {
    await store.recoveryCodes.replace(trx, userId, rows, { createdAt: toIso(now), expiresAt: null });
    await alongside(trx);
  });
  kernel.counters.count('factors', { factor: 'recovery-code', outcome: 'enrolled' });
  return codes.map(spellRecoveryCode);
}

/** Codes that nobody wrote down open nothing. */
export async function dropRecoveryCodes({ store }: Work, query: Db | Trx, userId: number): Promise<void> {
  await store.recoveryCodes.drop(query, userId);
}

/** @returns how many are left. @throws AppError recovery_code_wrong, too_many_requests */
export async function useRecoveryCode(work: Work, userId: number, typed: string): Promise<number> {
  const { kernel, store } = work;
  const attempt = await countAttempt(work, RECOVERY_LIMITS, userId);
  // What is no code at all is looked up like one, so that it takes as long.
  const mac = macOf(kernel.vault, userId, readRecoveryCode(typed) ?? '');
  const used = await store.recoveryCodes.use(kernel.db(), userId, mac, {
    ...{ usedAt: toIso(kernel.clock.now()), now: realNow() },
  });
  kernel.counters.count('factors', { factor: 'recovery-code', outcome: used ? 'verified' : 'wrong' });
  if (!used) throw invalid('recovery_code_wrong');
  await attempt.succeeded(kernel.db());
  return store.recoveryCodes.left(kernel.db(), userId);
}

/**
 * A keyed hash and no scrypt: 60 random bits are past guessing even for who stole rows and key, and one hash finds the
 * row, where ten salted ones would have to be computed for each try.
 */
export function macOf(vault: Vault, userId: number, code: string): string {
  return vault.blindIndex(`${userId} ${code}`, 'recovery-code');
}
