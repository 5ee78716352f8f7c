import { findAccount } from '../../issuer/accounts';
import { renderMoreProof } from '../../pages';
import { passkeyAsk, type Desk } from '../desk';
import { needIn } from '../standing';
import { ADVANCE, hrefOf, type InteractionPage } from '../turn';
import { shownPhone } from './code';

/** The phone answered, and that is not enough: networks give numbers to new owners, and families share them. */
export function moreProofPage(desk: Desk): InteractionPage {
  return {
    draw: async (turn, typed) => {
      const { userId, phone } = turn.state;
      const account = userId === null ? null : await findAccount(desk.kernel.db(), { userId });
      const need = account?.role === 'patient' ? await needIn(desk, turn, account) : null;
      if (need?.kind !== 'any-of' || phone === null) return null;
      const has = (proof: (typeof need.proofs)[number]) => need.proofs.includes(proof);
      return renderMoreProof(
        {
          frame: turn.frame,
          phone: shownPhone(phone),
          state: { kind: typed.get('passkey') === 'failed' ? 'failed' : 'ready' },
          ways: {
            passwordHref: has('password') ? hrefOf(turn, 'password') : null,
            recoveryHref: has('recovery-code') ? hrefOf(turn, 'recovery') : null,
            passkey: has('passkey') ? await passkeyAsk(desk, turn, 'proof') : null,
            clinicCodeHref: null,
          },
          startFresh: null,
          backHref: hrefOf(turn, 'phone'),
        },
        turn.language,
      );
    },
    submit: () => Promise.resolve(ADVANCE),
  };
}
