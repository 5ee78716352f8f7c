import { dataOf } from '@daktari/api-client';
import { useMemo } from 'react';
import { useParts } from '../AppProvider';
import { replyToPasskey } from '../passkeys/passkey-reply';
import { keepPush } from '../push/keep-push';
import { afterPassword, afterReply, type Problem, type Turn } from '../sign-in/flow';
import { useLanguage } from '../texts/TextsProvider';

export interface Prove {
  /** @returns what the code is to be shown with. @throws DaktariError */
  askCode(phone: string): Promise<string>;
  showCode(challenge: string, code: string): Promise<Problem | null>;
  byPassword(phone: string, password: string): Promise<Problem | null>;
  byPasskey(): Promise<Problem | null>;
}

/** Signs the same person in once more, in place: copies, app lock and the screen that asked for it stay. */
export function useProve(): Prove {
  const { client, device, issuer, session } = useParts();
  const { language } = useLanguage();
  return useMemo(() => {
    async function take(turn: Turn): Promise<Problem | null> {
      if (turn.kind === 'stay') return turn.problem;
      if (turn.kind === 'on') return turnedAway(turn);
      const outcome = await keepPush(client, () => session.replace(turn.tokens));
      return outcome === 'other-person' ? { kind: 'other-account' } : null;
    }
    return {
      askCode: async (phone) => {
        const body = { phone, language, device: await device() };
        return (await dataOf(client.POST('/api/sign-in/codes', { body }))).challenge;
      },
      showCode: async (challenge, code) =>
        take(afterReply(await issuer.byCode({ challenge, code, device: await device() }), '')),
      byPassword: async (phone, password) =>
        take(afterPassword(await issuer.byPassword({ phone, password, device: await device() }))),
      byPasskey: async () => {
        const reply = await replyToPasskey({ client, issuer, device });
        if (reply.kind === 'no-passkey') return { kind: 'passkey', why: reply.why };
        return take(afterReply(reply, ''));
      },
    };
  }, [client, device, issuer, language, session]);
}

/** A number without an account is nobody's who is signed in here. */
function turnedAway({ flow }: Extract<Turn, { kind: 'on' }>): Problem {
  return { kind: flow.step === 'register' ? 'other-account' : 'more-needed' };
}
