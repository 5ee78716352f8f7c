import { realNow } from '../../../../../src/kernel/clock';
import { PASSWORD_LIMITS } from '../domain/limit';
import { limitKey, takeAll, whoseIndex } from './limit';
import type { Work } from './work';

export interface PasswordTry {
  /** As it is looked up: the e-mail address or the account's own name. */
  name: string;
  address: string;
  /** The browser in which this name signed in before, if it is one. */
  device: string | null;
}

/**
 * Counts a guess before anything is compared, whether the name is known or not.
 * @throws AppError too_many_requests
 */
export async function countPasswordTry(
  work: Work,
  { name, address, device }: PasswordTry,
): Promise<{ succeeded(): Promise<void> }> {
  const near = device === null ? PASSWORD_LIMITS.address : PASSWORD_LIMITS.device;
  const nearIndex = whoseIndex(work, `${name} ${device ?? address}`);
  const nearKeys = near.map((rule) => limitKey(rule, nearIndex));
  const nameIndex = whoseIndex(work, name);
  const nameKeys = device === null ? PASSWORD_LIMITS.name.map((rule) => limitKey(rule, nameIndex)) : [];
  const { limits } = work.store;
  const began = realNow();
  await takeAll(work, work.kernel.db(), [...nearKeys, ...nameKeys]);
  return {
    succeeded: async () => {
      const query = work.kernel.db();
      for (const key of nearKeys) await limits.forget(query, key);
      // Only its own try: what a guesser has used up stays used.
      for (const key of nameKeys) await limits.giveBack(query, key, 1, began, realNow());
    },
  };
}
