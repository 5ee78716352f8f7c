import { findAccount } from '../../issuer/accounts';
import { renderTotpEntry, type TotpState } from '../../pages';
import { passkeyAsk, type Desk } from '../desk';
import { withProof } from '../domain/sign-in-state';
import { hasFirst, needIn } from '../standing';
import { ADVANCE, formOf, hrefOf, page, refusalIn, waitIn, type InteractionPage, type Turn } from '../turn';

/** The second factor of staff who are known so far by password or by a provider outside: the app, a passkey, or a recovery code. */
export function totpPage(desk: Desk): InteractionPage {
  async function draw(turn: Turn, state: TotpState): Promise<string | null> {
    const { userId } = turn.state;
    const account = userId === null ? null : await findAccount(desk.kernel.db(), { userId });
    const need = account && (await needIn(desk, turn, account));
    if (need?.kind !== 'any-of' || !hasFirst(turn.state.proofs)) return null;
    const model = {
      frame: turn.frame,
      form: formOf(turn, 'totp'),
      hasApp: need.proofs.includes('totp'),
      passkey: need.proofs.includes('passkey') ? await passkeyAsk(desk, turn, 'totp') : null,
      state,
      recoveryHref: hrefOf(turn, 'recovery'),
      backHref: hrefOf(turn, 'staff'),
    };
    return renderTotpEntry(model, turn.language);
  }

  return {
    draw: (turn, typed) =>
      draw(turn, { kind: typed.get('passkey') === 'failed' ? 'passkey-failed' : 'ready' }),
    submit: async (turn, form) => {
      const { userId, proofs } = turn.state;
      if (userId === null || !hasFirst(proofs)) return ADVANCE;
      const refusal = await desk.factors.totp
        .verify(userId, form.get('code') ?? '')
        .then(() => null, refusalIn);
      if (!refusal) {
        await desk.signIns.change(turn.uid, (state) => withProof(state, userId, 'totp'));
        return ADVANCE;
      }
      const wait = waitIn(refusal);
      if (!wait) await desk.noteRefused(turn.clientId);
      const html = await draw(turn, wait ? { kind: 'throttled', until: wait.until } : { kind: 'wrong' });
      if (html === null) return ADVANCE;
      return wait ? { kind: 'wait', seconds: wait.seconds, html } : page(401, html);
    },
  };
}
