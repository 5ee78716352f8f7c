import { realNow } from '../../../../../src/kernel/clock';
import type { Trx } from '../../../../../src/kernel/db';
import { invalid, type AppError } from '../../../../../src/kernel/errors';
import type { Msisdn } from '../../../../../src/kernel/phone';
import { CODE_LIMITS, NUMBER_LOCK } from '../domain/limit';
import { MOST_ATTEMPTS, type Guess, type PhoneChallenge } from '../domain/phone-code';
import type { ChallengeKey } from '../ports';
import { challengeAddress, codeMac, phoneChallengeKey } from './challenge-keys';
import { limitKey } from './limit';
import type { Work } from './work';

export interface CodeGuess {
  challenge: string;
  /** The same as when the code was asked for. */
  binding: string;
  code: string;
}

/**
 * Whose phone answered. The attempt is counted and committed before anything is compared, and the comparison ends the
 * challenge in the same statement: of parallel guesses five are looked at, and one at most is right.
 * @throws AppError code_wrong (with `left`), code_over (used, late, unknown, foreign or out of tries: one answer)
 */
export async function checkPhoneCode(work: Work, guess: CodeGuess): Promise<{ msisdn: Msisdn }> {
  const { kernel, store } = work;
  const key = phoneChallengeKey(kernel.vault, guess.challenge, guess.binding);
  const now = realNow();
  if (!(await store.challenges.countAttempt(kernel.db(), key, MOST_ATTEMPTS, now))) throw refused('over');
  const judged = await kernel.db().transaction((trx) => judge(work, trx, key, guess.code, now));
  if (judged === null) throw refused('over');
  if (judged.kind === 'wrong') throw refused('wrong', judged.left);
  kernel.counters.count('codes', { outcome: 'verified', channel: 'any' });
  const { msisdnSealed } = judged.challenge;
  return { msisdn: kernel.vault.openText(msisdnSealed, challengeAddress(key.id, 'msisdn_sealed')) };

  function refused(outcome: 'wrong' | 'over', left = 0): AppError {
    kernel.counters.count('codes', { outcome, channel: 'any' });
    return outcome === 'wrong' ? invalid('code_wrong', { left }) : invalid('code_over');
  }
}

async function judge(
  work: Work,
  trx: Trx,
  key: ChallengeKey,
  code: string,
  now: number,
): Promise<Guess | null> {
  const { store, kernel } = work;
  const right = await store.challenges.use(trx, key, codeMac(kernel.vault, key.id, code), now);
  const challenge = await store.challenges.load(trx, key);
  if (!challenge) return null;
  if (right) {
    await payBack(work, trx, challenge, now);
    await work.sender().forget(trx, key.id);
    return { kind: 'right', challenge };
  }
  // The same code twice at the same moment: the second one is late, not wrong.
  if (challenge.used) return null;
  const left = MOST_ATTEMPTS - challenge.attempts;
  if (left <= 0) await store.limits.take(trx, limitKey(NUMBER_LOCK, challenge.msisdnIndex), now);
  return { kind: 'wrong', left };
}

/** An address whose people verify what they ask for weighs nothing, however many share it. */
async function payBack(work: Work, trx: Trx, challenge: PhoneChallenge, now: number): Promise<void> {
  const address = limitKey(CODE_LIMITS.address, challenge.addressIndex);
  await work.store.limits.giveBack(trx, address, challenge.sends, challenge.createdAt, now);
}
