import { realNow } from '../../../../../src/kernel/clock';
import type { CodeChannel } from '../../../../../src/kernel/code-sender';
import { AppError, tooMany, unprocessable } from '../../../../../src/kernel/errors';
import type { Msisdn } from '../../../../../src/kernel/phone';
import type { Trx } from '../../../../../src/kernel/db';
import { CODE_LIMITS, NUMBER_LOCK, prefixOf, secondsUntil } from '../domain/limit';
import { CODE_LIFE_MS, nextSendAt } from '../domain/phone-code';
import { challengeAddress, codeMac, phoneChallengeKey } from './challenge-keys';
import { limitKey, takeAll, whoseIndex } from './limit';
import type { Work } from './work';

export interface CodeRequest {
  msisdn: Msisdn;
  /** The caller's own thread (interaction uid, or client and device): the code counts nowhere else. */
  binding: string;
  /** Where the request came from. */
  ip: string;
  language: 'en' | 'sw';
  channel: CodeChannel;
}

/** Tells nothing about the number: whoever it belongs to, and whether to anybody, the answer is alike. */
export interface CodeSent {
  /** The secret that the code answers; whoever asked keeps it. */
  challenge: string;
  expiresInSeconds: number;
  /** Null when there is no further send. */
  resendInSeconds: number | null;
}

/**
 * Makes a code and queues its message, in one transaction with the limits that it counts under. Accounts are not looked
 * at: known and unknown numbers get the same message, and what follows is decided once somebody holds the code.
 * @throws AppError too_many_requests, code_way_closed
 */
export async function startPhoneCode(work: Work, request: CodeRequest): Promise<CodeSent> {
  const { kernel, store } = work;
  const { vault } = kernel;
  const { msisdn, language } = request;
  checkChannel(work, request.channel);
  const now = realNow();
  const challenge = kernel.ids.token() + kernel.ids.token();
  const key = phoneChallengeKey(vault, challenge, request.binding);
  const code = work.randomCode();
  const expiresAt = now + CODE_LIFE_MS;
  const resendAt = nextSendAt(1, now) ?? expiresAt;
  const addressIndex = whoseIndex(work, request.ip);
  await kernel.db().transaction(async (trx) => {
    await countSend(work, trx, msisdn, addressIndex);
    await store.challenges.insert(trx, {
      ...key,
      codeMac: codeMac(vault, key.id, code),
      codeSealed: vault.seal(code, challengeAddress(key.id, 'code_sealed')),
      msisdnSealed: vault.seal(msisdn, challengeAddress(key.id, 'msisdn_sealed')),
      msisdnIndex: whoseIndex(work, msisdn),
      addressIndex,
      language,
      nextSendAt: resendAt,
      createdAt: now,
      expiresAt,
    });
    const message = { challenge: key.id, send: 1, msisdn, code, language, channel: request.channel };
    await work.sender().queue(trx, { ...message, goodUntil: expiresAt });
  });
  kernel.counters.count('codes', { outcome: 'sent', channel: request.channel });
  return {
    challenge,
    expiresInSeconds: CODE_LIFE_MS / 1000,
    resendInSeconds: secondsUntil(resendAt, now),
  };
}

export function checkChannel(work: Work, channel: CodeChannel): void {
  if (!work.sender().channels.includes(channel)) throw unprocessable('code_way_closed');
}

/** Every send counts, the first and the repeated; a refusal undoes the counts with its transaction. */
export async function countSend(work: Work, trx: Trx, msisdn: Msisdn, addressIndex: string): Promise<void> {
  const { numberPause, numberHour, numberDay, prefix, address, everything } = CODE_LIMITS;
  const number = whoseIndex(work, msisdn);
  const now = realNow();
  const lockedUntil = await work.store.limits.fullUntil(trx, limitKey(NUMBER_LOCK, number), now);
  if (lockedUntil !== null) throw tooMany('code_wait', secondsUntil(lockedUntil, now));
  const ofNumber = [numberPause, numberHour, numberDay].map((rule) => limitKey(rule, number));
  await takeAll(work, trx, ofNumber, 'code_wait');
  const around = [limitKey(prefix, whoseIndex(work, prefixOf(msisdn))), limitKey(address, addressIndex)];
  await takeAll(work, trx, around);
  await takeAll(work, trx, [limitKey(everything, 'all')]).catch((error: unknown) => {
    if (error instanceof AppError) work.kernel.log.error('identity.code-breaker-open');
    throw error;
  });
}
