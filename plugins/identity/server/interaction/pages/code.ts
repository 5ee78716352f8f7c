import { NUMBER_LOCK } from '../../factors/domain/limit';
import { findAccount } from '../../issuer/accounts';
import { renderCodeEntry, type CodeEntryState } from '../../pages';
import type { Desk } from '../desk';
import { withProof, type PhoneCode } from '../domain/sign-in-state';
import {
  ADVANCE,
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
import { sentCode, startCode } from './phone';

/** The code that was sent, and every way to another one. */
export function codePage(desk: Desk): InteractionPage {
  return {
    draw: (turn) => Promise.resolve(turn.state.code && drawCode(desk, turn, turn.state.code)),
    submit: async (turn, form): Promise<Reply> => {
      const { code } = turn.state;
      if (!code) return ADVANCE;
      const guess = { challenge: code.challenge, binding: bindingOf(turn), code: figures(form.get('code')) };
      try {
        const { msisdn } = await desk.factors.codes.check(guess);
        await phoneAnswered(desk, turn, msisdn);
        return ADVANCE;
      } catch (error) {
        const refusal = refusalIn(error);
        const { left } = refusal.details;
        const changed = refusal.code === 'code_wrong' ? wrong(desk, code, Number(left)) : over(desk, code);
        await desk.signIns.change(turn.uid, (state) => ({ ...state, code: state.code && changed }));
        const kind = refusal.code === 'code_wrong' && changed.triesLeft > 0 ? 'wrong' : undefined;
        return page(401, drawCode(desk, turn, changed, kind));
      }
    },
  };
}

/** The same code once more; a new one when it is over. The button can be pressed too early where no script runs. */
export function codeAgainPage(desk: Desk): InteractionPage {
  return {
    draw: () => Promise.resolve(null),
    submit: async (turn, form): Promise<Reply> => {
      const { code } = turn.state;
      if (!code) return ADVANCE;
      const channel = form.get('by') === 'sms' ? 'sms' : 'whatsapp-then-sms';
      try {
        const again = isOver(desk, code)
          ? await startCode(desk, turn, code.msisdn, channel)
          : { ...code, ...(await resend(desk, turn, code, channel)) };
        await desk.signIns.change(turn.uid, (state) => ({ ...state, code: again }));
        return go('code');
      } catch (error) {
        const refusal = refusalIn(error);
        const wait = waitIn(refusal);
        if (!wait) return page(refusal.status, drawCode(desk, turn, over(desk, code)));
        const html = isOver(desk, code)
          ? drawCode(desk, turn, { ...code, lockedUntil: wait.until.getTime() })
          : drawCode(desk, turn, { ...code, resendAt: wait.until.getTime() });
        return { kind: 'wait', seconds: wait.seconds, html };
      }
    },
  };
}

async function resend(desk: Desk, turn: Turn, code: PhoneCode, channel: PhoneCode['channel']) {
  const asked = { challenge: code.challenge, binding: bindingOf(turn), channel };
  return sentCode(desk, await desk.factors.codes.resend(asked), code.msisdn, channel);
}

/** Only now is it asked whether the number has an account: whoever sees the answer holds its phone. */
async function phoneAnswered(desk: Desk, turn: Turn, msisdn: string): Promise<void> {
  const account = await findAccount(desk.kernel.db(), { username: desk.usernameOf(msisdn) });
  const closed = account ? null : await desk.closedAccount(msisdn);
  const userId = account?.userId ?? closed;
  await desk.signIns.change(turn.uid, (state) => {
    const answered = { ...state, code: null, phone: msisdn };
    return userId === null ? answered : { ...withProof(answered, userId, 'phone-code'), phone: msisdn };
  });
}

function wrong(desk: Desk, code: PhoneCode, left: number): PhoneCode {
  const lockedUntil = left > 0 ? null : desk.now() + NUMBER_LOCK.windowMs;
  return { ...code, triesLeft: Math.max(0, left), lockedUntil };
}

function over(desk: Desk, code: PhoneCode): PhoneCode {
  return { ...code, expiresAt: Math.min(code.expiresAt, desk.now()) };
}

function isOver(desk: Desk, { expiresAt, triesLeft }: PhoneCode): boolean {
  return expiresAt <= desk.now() || triesLeft <= 0;
}

function stateOf(desk: Desk, { triesLeft, lockedUntil, expiresAt }: PhoneCode): CodeEntryState {
  const now = desk.now();
  if (lockedUntil !== null && lockedUntil > now) return { kind: 'locked', until: new Date(lockedUntil) };
  return expiresAt <= now || triesLeft <= 0 ? { kind: 'expired' } : { kind: 'ready', triesLeft };
}

function drawCode(desk: Desk, turn: Turn, code: PhoneCode, kind?: 'wrong'): string {
  const state = kind === 'wrong' ? { kind, triesLeft: code.triesLeft } : stateOf(desk, code);
  const now = desk.now();
  const open = desk.factors.codes.channels();
  const readyAt = state.kind === 'expired' ? now : code.resendAt;
  const offer = (channel: 'whatsapp-then-sms' | 'sms', by: 'whatsapp' | 'sms') =>
    readyAt !== null && open.includes(channel)
      ? { form: formOf(turn, 'code-again', { by }), readyAt: new Date(readyAt) }
      : null;
  return renderCodeEntry(
    {
      frame: turn.frame,
      form: formOf(turn, 'code'),
      state,
      sent: {
        by: code.channel === 'sms' ? 'sms' : 'whatsapp',
        to: shownPhone(code.msisdn),
        deliveredAt: null,
        validUntil: new Date(code.expiresAt),
      },
      lockMinutes: NUMBER_LOCK.windowMs / 60_000,
      offers: { whatsapp: offer('whatsapp-then-sms', 'whatsapp'), sms: offer('sms', 'sms'), voice: null },
      changeHref: hrefOf(turn, 'phone'),
      recoveryHref: hrefOf(turn, 'recovery'),
    },
    turn.language,
  );
}

/** To whoever typed it in this browser, or answered for it. */
export function shownPhone(msisdn: string): string {
  return `+254 ${msisdn.slice(3, 6)} ${msisdn.slice(6, 9)} ${msisdn.slice(9)}`;
}

function figures(typed: string | null): string {
  return (typed ?? '').replace(/\s/g, '');
}
