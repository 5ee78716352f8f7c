import { dataOf, DaktariError } from '@daktari/api-client';
import { useRouter } from 'expo-router';
import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { useParts } from '../AppProvider';
import { replyToPasskey } from '../passkeys/passkey-reply';
import type { MoreProof } from '../session/tokens';
import { useLanguage } from '../texts/TextsProvider';
import {
  afterPassword,
  afterReply,
  type Channel,
  type Flow,
  type Problem,
  type SentCode,
  type Turn,
} from './flow';
import { onPhoneClock } from './wait';

interface SignIn {
  flow: Flow;
  /** Whether the session outlives the app being closed. */
  keep: boolean;
  setKeep(keep: boolean): void;
  /** @throws DaktariError */
  askCode(phone: string): Promise<null>;
  /** @throws DaktariError */
  askAgain(by: Channel): Promise<null>;
  /** @returns what was wrong. @throws DaktariError */
  showCode(code: string): Promise<Problem | null>;
  showProof(shown: MoreProof): Promise<Problem | null>;
  byPassword(phone: string, password: string): Promise<Problem | null>;
  byPasskey(): Promise<Problem | null>;
  /** `clinic`: its document id, where there are several. */
  register(fullName: string, clinic?: string): Promise<null>;
}

const Context = createContext<SignIn | null>(null);

/** The steps of one sign-in; each screen shows one of them, and goes on by itself. */
export function SignInProvider({ children }: { children: ReactNode }) {
  const { client, device, issuer, session, storage } = useParts();
  const { language } = useLanguage();
  const router = useRouter();
  const [flow, setFlow] = useState<Flow>({ step: 'phone' });
  const [keep, setKeep] = useState(storage.lasting);

  const goOn = useCallback(
    (next: Exclude<Flow, { step: 'phone' }>) => {
      setFlow(next);
      if (next.step === 'code') router.push('/sign-in/code');
      else router.replace(`/sign-in/${next.step}`);
    },
    [router],
  );

  const take = useCallback(
    async (turn: Turn): Promise<Problem | null> => {
      if (turn.kind === 'stay') return turn.problem;
      if (turn.kind === 'in') await session.open(turn.tokens, keep);
      else if (turn.flow.step !== 'phone') goOn(turn.flow);
      return null;
    },
    [goOn, keep, session],
  );

  const signIn = useMemo<SignIn>(
    () => ({
      flow,
      keep,
      setKeep,
      askCode: async (phone) => {
        const body = { phone, language, device: await device() };
        const call = await client.POST('/api/sign-in/codes', { body });
        goOn({ step: 'code', sent: await sentIn(call, phone, 'whatsapp-then-sms') });
        return null;
      },
      askAgain: async (by) => {
        if (flow.step !== 'code') return null;
        const { challenge, phone } = flow.sent;
        const call = await client.POST('/api/sign-in/codes/again', {
          body: { challenge, channel: by, device: await device() },
        });
        setFlow({ step: 'code', sent: await sentIn(call, phone, by) });
        return null;
      },
      showCode: async (code) => {
        if (flow.step !== 'code') return null;
        const { challenge, phone } = flow.sent;
        return take(afterReply(await issuer.byCode({ challenge, code, device: await device() }), phone));
      },
      showProof: async (shown) => {
        if (flow.step !== 'proof') return null;
        const { proof } = flow;
        return take(afterReply(await issuer.byProof({ ...shown, proof, device: await device() }), ''));
      },
      byPassword: async (phone, password) =>
        take(afterPassword(await issuer.byPassword({ phone, password, device: await device() }))),
      byPasskey: async () => {
        const reply = await replyToPasskey({ client, issuer, device });
        if (reply.kind === 'no-passkey') return { kind: 'passkey', why: reply.why };
        return take(afterReply(reply, ''));
      },
      register: async (fullName, clinic) => {
        if (flow.step !== 'register') return null;
        const { ticket } = flow;
        const body = {
          ...{ ticket, device: await device(), fullName, language, acceptTerms: true },
          ...(clinic === undefined ? {} : { clinic }),
        };
        const { accessToken, refreshToken } = await dataOf(client.POST('/api/patients/register', { body }));
        await session.open({ access: accessToken, refresh: refreshToken }, keep);
        return null;
      },
    }),
    [client, device, flow, goOn, issuer, keep, language, session, take],
  );
  return <Context value={signIn}>{children}</Context>;
}

export function useSignIn(): SignIn {
  const signIn = use(Context);
  if (!signIn) throw new Error('useSignIn stands outside of its provider');
  return signIn;
}

interface Sent {
  challenge: string;
  channels: Channel[];
  resendAt: string | null;
  expiresAt: string;
}

async function sentIn(
  call: { data?: Sent; error?: unknown; response: Response },
  phone: string,
  by: Channel,
): Promise<SentCode> {
  const { challenge, channels, resendAt, expiresAt } = await dataOf(Promise.resolve(call));
  const date = call.response.headers.get('Date');
  const phoneMs = Date.now();
  const ends = onPhoneClock(expiresAt, date, phoneMs);
  if (ends === null) throw new DaktariError({ status: 0, code: 'unreadable_reply' });
  return { challenge, phone, by, channels, resendAt: onPhoneClock(resendAt, date, phoneMs), expiresAt: ends };
}
