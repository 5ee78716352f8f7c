import { parseMsisdn, type Msisdn } from '../../../../../src/kernel/phone';
import type { CodeSent } from '../../factors/use-cases/start-phone-code';
import { MOST_ATTEMPTS } from '../../factors/domain/phone-code';
import { renderPhoneSignIn, type PhoneSignInState } from '../../pages';
import { passkeyAsk, type Desk } from '../desk';
import type { PhoneCode } from '../domain/sign-in-state';
import {
  bindingOf,
  formOf,
  go,
  hrefOf,
  page,
  refusalIn,
  waitIn,
  type InteractionPage,
  type Reply,
  type Turn,
} from '../turn';

/** The patient's door: whose number it is, and whether anybody's, is not looked at before the code was answered. */
export function phonePage(desk: Desk): InteractionPage {
  async function draw(turn: Turn, phone: string, state: PhoneSignInState): Promise<string> {
    const ways = {
      passwordHref: hrefOf(turn, 'password'),
      recoveryHref: hrefOf(turn, 'recovery'),
      staffHref: hrefOf(turn, 'staff'),
      passkey: await passkeyAsk(desk, turn, 'phone'),
    };
    const model = { frame: turn.frame, form: formOf(turn, 'phone'), phone, state, ways };
    return renderPhoneSignIn(model, turn.language);
  }

  return {
    draw: (turn, typed) => {
      const failed = typed.get('passkey') === 'failed';
      return draw(turn, typed.get('phone') ?? '', { kind: failed ? 'passkey-failed' : 'ready' });
    },
    submit: async (turn, form): Promise<Reply> => {
      const typed = form.get('phone') ?? '';
      const msisdn = parseMsisdn(typed);
      if (!msisdn) return page(400, await draw(turn, typed, { kind: 'phone-invalid' }));
      const channel = firstChannel(desk);
      if (channel === null) return page(503, await draw(turn, typed, { kind: 'unavailable' }));
      try {
        const sent = await startCode(desk, turn, msisdn, channel);
        await desk.signIns.change(turn.uid, (state) => ({ ...state, code: sent, phone: null }));
        return go('code');
      } catch (error) {
        const wait = waitIn(refusalIn(error));
        if (!wait) throw error;
        const html = await draw(turn, typed, { kind: 'throttled', until: wait.until });
        return { kind: 'wait', seconds: wait.seconds, html };
      }
    },
  };
}

/** WhatsApp costs nobody anything; the SMS follows by itself. */
function firstChannel({ factors }: Desk): PhoneCode['channel'] | null {
  const open = factors.codes.channels();
  return (['whatsapp-then-sms', 'sms'] as const).find((channel) => open.includes(channel)) ?? null;
}

export async function startCode(
  desk: Desk,
  turn: Turn,
  msisdn: Msisdn,
  channel: PhoneCode['channel'],
): Promise<PhoneCode> {
  const { language, context } = turn;
  const asked = { msisdn, binding: bindingOf(turn), ip: context.ip, language, channel };
  const sent = await desk.factors.codes.start(asked);
  return { ...sentCode(desk, sent, msisdn, channel), triesLeft: MOST_ATTEMPTS, lockedUntil: null };
}

export function sentCode(
  desk: Desk,
  { challenge, expiresInSeconds, resendInSeconds }: CodeSent,
  msisdn: Msisdn,
  channel: PhoneCode['channel'],
): Pick<PhoneCode, 'challenge' | 'msisdn' | 'channel' | 'expiresAt' | 'resendAt'> {
  const now = desk.now();
  return {
    challenge,
    msisdn,
    channel,
    expiresAt: now + expiresInSeconds * 1000,
    resendAt: resendInSeconds === null ? null : now + resendInSeconds * 1000,
  };
}
