import { registrationAnswer } from '../../factors/answers';
import { findAccount, type KnownAccount } from '../../issuer/accounts';
import {
  renderPasskeyEnrolment,
  renderTotpEnrolment,
  type PasskeyEnrolmentModel,
  type TotpState,
} from '../../pages';
import { firstName, passkeyOwner } from '../../passkeys/naming';
import type { Desk } from '../desk';
import { changeIn } from '../change-in';
import { withProof, type SignInState } from '../domain/sign-in-state';
import { needIn } from '../standing';
import {
  ADVANCE,
  bindingOf,
  formOf,
  hrefOf,
  page,
  refusalIn,
  waitIn,
  type InteractionPage,
  type Turn,
} from '../turn';
import { parsed } from './passkey';

/** The account that must have a second factor before it goes on, if this sign-in is one of such an account. */
async function whoMustEnrol(desk: Desk, turn: Turn): Promise<KnownAccount | null> {
  const { userId } = turn.state;
  const account = userId === null ? null : await findAccount(desk.kernel.db(), { userId });
  return account && (await needIn(desk, turn, account)).kind === 'enrol' ? account : null;
}

/** The first factor of staff, and with it recovery codes: both before anything else. */
export function enrolPasskeyPage(desk: Desk): InteractionPage {
  async function draw(turn: Turn, state: PasskeyEnrolmentModel['state']): Promise<string | null> {
    const account = desk.factors.passkeys.available ? await whoMustEnrol(desk, turn) : null;
    if (!account) return null;
    const { json } = await desk.factors.passkeys.startRegistration(passkeyOwner(account), bindingOf(turn));
    const ask = { form: formOf(turn, 'enrol'), options: json };
    const other = { kind: 'code-app', href: hrefOf(turn, 'enrol-app') } as const;
    return renderPasskeyEnrolment({ frame: turn.frame, ask, state, other }, turn.language);
  }

  return {
    draw: (turn) => draw(turn, { kind: 'ready' }),
    submit: async (turn, form) => {
      const account = await whoMustEnrol(desk, turn);
      if (!account) return ADVANCE;
      const refusal = await registerPasskey(desk, turn, account, form);
      if (refusal === null) {
        await withRecoveryCodes(desk, turn, account, (state) => withProof(state, account.userId, 'passkey'));
        return ADVANCE;
      }
      const html = await draw(turn, { kind: refusal });
      return html === null ? ADVANCE : page(400, html);
    },
  };
}

export function enrolAppPage(desk: Desk): InteractionPage {
  async function draw(turn: Turn, state: TotpState): Promise<string | null> {
    const account = await whoMustEnrol(desk, turn);
    if (!account) return null;
    const { secret, uri } = turn.state.totp ?? (await begin(turn, account));
    const backHref = desk.factors.passkeys.available ? hrefOf(turn, 'enrol') : null;
    const model = { frame: turn.frame, form: formOf(turn, 'enrol-app'), state, uri, secret, backHref };
    return renderTotpEnrolment(model, turn.language);
  }

  /** Kept for this sign-in, so that the page can be drawn again: an app that has it need not be set up twice. */
  async function begin(
    turn: Turn,
    { userId, email }: KnownAccount,
  ): Promise<{ secret: string; uri: string }> {
    const totp = await desk.factors.totp.enrol(userId, email);
    await desk.signIns.change(turn.uid, (state) => ({ ...state, totp }));
    return totp;
  }

  return {
    draw: (turn) => draw(turn, { kind: 'ready' }),
    submit: async (turn, form) => {
      const account = await whoMustEnrol(desk, turn);
      if (!account || turn.state.totp === null) return ADVANCE;
      const { userId } = account;
      const code = form.get('code') ?? '';
      const confirmed = desk.factors.totp.confirm(userId, code, (trx) =>
        desk.noteChange(trx, changeIn(turn, account, 'app-added')),
      );
      const refusal = await confirmed.then(() => null, refusalIn);
      if (!refusal) {
        await withRecoveryCodes(desk, turn, account, (state) =>
          withProof({ ...state, totp: null }, userId, 'totp'),
        );
        return ADVANCE;
      }
      const wait = waitIn(refusal);
      const html = await draw(turn, wait ? { kind: 'throttled', until: wait.until } : { kind: 'wrong' });
      if (html === null) return ADVANCE;
      return wait ? { kind: 'wait', seconds: wait.seconds, html } : page(400, html);
    },
  };
}

async function withRecoveryCodes(
  desk: Desk,
  turn: Turn,
  account: KnownAccount,
  change: (state: SignInState) => SignInState,
): Promise<void> {
  // They come with the factor, of which the owner is told.
  const recovery = await desk.factors.recoveryCodes.issue(account.userId, (trx) =>
    desk.noteChange(trx, changeIn(turn, account, 'codes-given')),
  );
  await desk.signIns.change(turn.uid, (state) => ({ ...change(state), recovery }));
}

/** Null when it was made. */
export async function registerPasskey(
  desk: Pick<Desk, 'factors' | 'noteChange'>,
  turn: Turn,
  account: KnownAccount,
  form: URLSearchParams,
): Promise<'failed' | 'known-already' | null> {
  const answer = registrationAnswer.safeParse(parsed(form.get('credential')));
  if (!answer.success) return 'failed';
  const made = { answer: answer.data, name: firstName(turn.context.get('User-Agent')) };
  const refusal = await desk.factors.passkeys
    .register(account.userId, bindingOf(turn), made, (trx) =>
      desk.noteChange(trx, changeIn(turn, account, 'passkey-added')),
    )
    .then(() => null, refusalIn);
  if (!refusal) return null;
  return refusal.code === 'passkey_known' ? 'known-already' : 'failed';
}
