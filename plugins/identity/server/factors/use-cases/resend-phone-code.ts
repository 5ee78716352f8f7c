import { realNow } from '../../../../../src/kernel/clock';
import type { CodeChannel } from '../../../../../src/kernel/code-sender';
import { invalid, tooMany } from '../../../../../src/kernel/errors';
import { secondsUntil } from '../domain/limit';
import { nextSendAt } from '../domain/phone-code';
import { challengeAddress, phoneChallengeKey } from './challenge-keys';
import { checkChannel, countSend, type CodeSent } from './start-phone-code';
import type { Work } from './work';

export interface ResendRequest {
  challenge: string;
  binding: string;
  channel: CodeChannel;
}

/**
 * Sends the same code once more, so that a message that was late is as good as the new one. The pauses grow.
 * @throws AppError code_over, code_wait, too_many_requests, code_way_closed
 */
export async function resendPhoneCode(work: Work, request: ResendRequest): Promise<CodeSent> {
  const { kernel, store } = work;
  checkChannel(work, request.channel);
  const key = phoneChallengeKey(kernel.vault, request.challenge, request.binding);
  const now = realNow();
  const sent = await kernel.db().transaction(async (trx) => {
    const challenge = await store.challenges.find(trx, key, now);
    if (!challenge) throw invalid('code_over');
    if (challenge.nextSendAt > now) throw tooMany('code_wait', secondsUntil(challenge.nextSendAt, now));
    const send = challenge.sends + 1;
    // After the last send the next one would be allowed when the code is useless.
    const resendAt = nextSendAt(send, now) ?? challenge.expiresAt;
    const open = (sealed: string, column: 'code_sealed' | 'msisdn_sealed'): string =>
      kernel.vault.openText(sealed, challengeAddress(key.id, column));
    const msisdn = open(challenge.msisdnSealed, 'msisdn_sealed');
    await countSend(work, trx, msisdn, challenge.addressIndex);
    if (!(await store.challenges.countSend(trx, challenge, resendAt, now))) {
      throw tooMany('code_wait', secondsUntil(resendAt, now));
    }
    const code = open(challenge.codeSealed, 'code_sealed');
    const { language, expiresAt: goodUntil } = challenge;
    const { channel } = request;
    await work.sender().queue(trx, { challenge: key.id, send, msisdn, code, language, channel, goodUntil });
    return { ...challenge, resendAt };
  });
  kernel.counters.count('codes', { outcome: 'sent_again', channel: request.channel });
  return {
    challenge: request.challenge,
    expiresInSeconds: secondsUntil(sent.expiresAt, now),
    resendInSeconds: sent.resendAt < sent.expiresAt ? secondsUntil(sent.resendAt, now) : null,
  };
}
