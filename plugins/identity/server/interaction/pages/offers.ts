import { findAccount, type KnownAccount } from '../../issuer/accounts';
import { renderPasskeyEnrolment, renderRecoveryCodes, type PasskeyEnrolmentModel } from '../../pages';
import { isRecoveryCode } from '../../factors/domain/recovery-code';
import type { Desk } from '../desk';
import { changeIn } from '../change-in';
import type { SignInState } from '../domain/sign-in-state';
import { ADVANCE, bindingOf, formOf, hrefOf, page, type InteractionPage, type Turn } from '../turn';
import { shownPhone } from './code';
import { registerPasskey } from './enrol';

/** For a patient who has just opened an account: come in without a code next time. */
export function offerPasskeyPage(desk: Desk): InteractionPage {
  const isOpen = ({ state }: Turn): boolean =>
    state.fresh && !state.answered.includes('passkey') && desk.factors.passkeys.available;
  const answered = (turn: Turn): Promise<SignInState> =>
    desk.signIns.change(turn.uid, (state) => ({ ...state, answered: [...state.answered, 'passkey'] }));

  async function draw(turn: Turn, state: PasskeyEnrolmentModel['state']): Promise<string | null> {
    const { userId, phone } = turn.state;
    if (!isOpen(turn) || userId === null || phone === null) return null;
    const account = await accountIn(desk, turn);
    const owner = { userId, userName: shownPhone(phone), displayName: account?.name ?? '' };
    const { json } = await desk.factors.passkeys.startRegistration(owner, bindingOf(turn));
    const ask = { form: formOf(turn, 'offer-passkey'), options: json };
    const other = { kind: 'later', href: `${hrefOf(turn, 'offer-passkey')}?later=1` } as const;
    return renderPasskeyEnrolment({ frame: turn.frame, ask, state, other }, turn.language);
  }

  return {
    draw: async (turn, typed) => {
      if (!typed.has('later') || !isOpen(turn)) return draw(turn, { kind: 'ready' });
      await answered(turn);
      return null;
    },
    submit: async (turn, form) => {
      const account = isOpen(turn) ? await accountIn(desk, turn) : null;
      if (!account) return ADVANCE;
      const refusal = await registerPasskey(desk, turn, account, form);
      if (refusal === null) {
        await answered(turn);
        return ADVANCE;
      }
      const html = await draw(turn, { kind: refusal });
      return html === null ? ADVANCE : page(400, html);
    },
  };
}

/** New recovery codes, until their owner has shown that they are on paper. */
export function recoveryCodesPage(desk: Desk): InteractionPage {
  function draw(turn: Turn, codes: readonly string[], kind: 'ready' | 'wrong'): string {
    const model = {
      frame: turn.frame,
      form: formOf(turn, 'codes'),
      sheet: { kind: 'codes', codes },
      ask: askedOf(turn.uid, codes.length),
      state: { kind },
      later: turn.state.fresh ? formOf(turn, 'codes', { later: 'yes' }) : null,
      printHelpHref: null,
    } as const;
    return renderRecoveryCodes(model, turn.language);
  }

  async function codesOf(turn: Turn): Promise<readonly string[] | null> {
    const { recovery, fresh, answered } = turn.state;
    if (recovery !== null) return recovery;
    const account = fresh && !answered.includes('recovery') ? await accountIn(desk, turn) : null;
    if (!account) return null;
    const issued = await desk.factors.recoveryCodes.issue(account.userId, (trx) =>
      desk.noteChange(trx, changeIn(turn, account, 'codes-given')),
    );
    await desk.signIns.change(turn.uid, (state) => ({ ...state, recovery: issued }));
    return issued;
  }

  return {
    draw: async (turn) => {
      const codes = await codesOf(turn);
      return codes && draw(turn, codes, 'ready');
    },
    submit: async (turn, form) => {
      const { recovery, fresh } = turn.state;
      const account = recovery && (await accountIn(desk, turn));
      if (!recovery || !account) return ADVANCE;
      const later = fresh && form.get('later') === 'yes';
      const wanted = recovery[askedOf(turn.uid, recovery.length) - 1] ?? '';
      if (!later && !isRecoveryCode(form.get('proof') ?? '', wanted)) {
        return page(400, draw(turn, recovery, 'wrong'));
      }
      if (later) {
        await desk.kernel.db().transaction(async (trx) => {
          await desk.factors.recoveryCodes.drop(account.userId, trx);
          await desk.noteChange(trx, changeIn(turn, account, 'codes-dropped'));
        });
      }
      await desk.signIns.change(turn.uid, (state) => ({
        ...state,
        recovery: null,
        answered: [...state.answered, 'recovery'],
      }));
      return ADVANCE;
    },
  };
}

function accountIn({ kernel }: Pick<Desk, 'kernel'>, { state }: Turn): Promise<KnownAccount | null> {
  return state.userId === null ? Promise.resolve(null) : findAccount(kernel.db(), { userId: state.userId });
}

/** The same code each time that the page is drawn, another one in another sign-in. */
function askedOf(uid: string, codes: number): number {
  const sum = Buffer.from(uid).reduce((total, byte) => total + byte, 0);
  return 1 + (sum % codes);
}
