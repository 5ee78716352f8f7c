import { realNow } from '../../../../../src/kernel/clock';
import { findAccount, type KnownAccount } from '../../issuer/accounts';
import { renderStaffSignIn, type StaffSignInModel } from '../../pages';
import { FORGOTTEN } from '../../mailed-pages';
import { PRACTITIONER } from '../../open-pages/pages/practitioner';
import { passkeyAsk, type Desk } from '../desk';
import { withProof } from '../domain/sign-in-state';
import {
  ADVANCE,
  formOf,
  hrefOf,
  page,
  refusalIn,
  waitIn,
  type InteractionPage,
  type Reply,
  type Turn,
} from '../turn';
import { callerOf } from './password';

/** The staff door: a passkey without a name first, else address, password and the code of the app in one form. */
export function staffPage(desk: Desk): InteractionPage {
  async function draw(turn: Turn, typed: URLSearchParams, state: StaffSignInModel['state']): Promise<string> {
    const device = turn.browsers.find(({ kind }) => kind === 'staff');
    return renderStaffSignIn(
      {
        frame: turn.frame,
        form: formOf(turn, 'staff'),
        who: await whoIsKnown(desk, turn, typed),
        state,
        device: device ? { kind: 'known', lastSignIn: new Date(device.lastSeenAt) } : { kind: 'unsaid' },
        passkey: await passkeyAsk(desk, turn, 'staff'),
        links: {
          lostPhoneHref: hrefOf(turn, 'recovery'),
          forgotHref: FORGOTTEN,
          patientHref: hrefOf(turn, 'phone'),
          registerHref: PRACTITIONER,
          outside: desk.outside.providers.map(({ name, label }) => ({
            name: label,
            form: formOf(turn, 'outside', { provider: name }),
          })),
        },
      },
      turn.language,
    );
  }

  function first(turn: Turn, typed: URLSearchParams): StaffSignInModel['state'] {
    if (typed.get('passkey') === 'failed') return { kind: 'passkey-failed' };
    const outside = typed.get('outside');
    if (outside === 'failed') return { kind: 'outside-failed' };
    if (outside === 'down') return { kind: 'outside-down', name: typed.get('label') ?? '' };
    return {
      kind: turn.reasons.some((reason) => reason === 'max_age' || reason === 'idle') ? 'idle' : 'ready',
    };
  }

  async function wait(turn: Turn, form: URLSearchParams, seconds: number): Promise<Reply> {
    const until = new Date(realNow() + seconds * 1000);
    return { kind: 'wait', seconds, html: await draw(turn, form, { kind: 'throttled', until }) };
  }

  return {
    draw: (turn, typed) => draw(turn, typed, first(turn, typed)),
    submit: async (turn, form): Promise<Reply> => {
      const name = form.get('email') ?? '';
      const outcome = await desk.signIn.byName(name, form.get('password') ?? '', callerOf(turn));
      if (outcome.kind === 'too-many') return wait(turn, form, outcome.seconds);
      if (outcome.kind === 'refused') return page(401, await draw(turn, form, { kind: 'wrong' }));
      const { account } = outcome;
      const code = (form.get('code') ?? '').trim();
      if (code !== '') {
        // Nothing of the form counts when a part of it is wrong: who guesses does not learn which.
        const refusal = await desk.factors.totp.verify(account.userId, code).then(() => null, refusalIn);
        const waiting = refusal && waitIn(refusal);
        if (waiting) return wait(turn, form, waiting.seconds);
        if (refusal) {
          await desk.noteRefused(turn.clientId);
          return page(401, await draw(turn, form, { kind: 'wrong' }));
        }
      }
      await desk.signIns.change(turn.uid, (state) => {
        const shown = withProof(state, account.userId, 'password');
        return code === '' ? shown : withProof(shown, account.userId, 'totp');
      });
      return ADVANCE;
    },
  };
}

/** A name is shown only where its owner signed in before. */
async function whoIsKnown(desk: Desk, turn: Turn, typed: URLSearchParams): Promise<StaffSignInModel['who']> {
  const email = typed.get('email') ?? '';
  const device = typed.has('not_me') ? undefined : turn.browsers.find(({ kind }) => kind === 'staff');
  const account = device ? await findAccount(desk.kernel.db(), { userId: device.userId }) : null;
  if (!account || (email !== '' && email !== account.email)) return { kind: 'unknown', email };
  return knownAs(turn, account);
}

function knownAs(turn: Turn, { name, email }: KnownAccount): StaffSignInModel['who'] {
  return { kind: 'known', name, email, notMeHref: `${hrefOf(turn, 'staff')}?not_me=1` };
}
