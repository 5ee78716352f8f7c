import { findAccount } from '../../issuer/accounts';
import { renderRecoveryEntry, type RecoveryEntryModel } from '../../pages';
import type { Desk } from '../desk';
import { withProof } from '../domain/sign-in-state';
import { hasFirst } from '../standing';
import {
  ADVANCE,
  formOf,
  hrefOf,
  page,
  refusalIn,
  waitIn,
  type InteractionPage,
  type PageName,
  type Turn,
} from '../turn';

/** A code from paper: alone for patients, in place of the app for staff. */
export function recoveryPage(desk: Desk): InteractionPage {
  function draw(turn: Turn, typed: string, state: RecoveryEntryModel['state']): string {
    const identifier = turn.state.userId === null ? typed : null;
    const form = formOf(turn, 'recovery');
    const backHref = hrefOf(turn, backOf(turn));
    return renderRecoveryEntry({ frame: turn.frame, form, identifier, state, backHref }, turn.language);
  }

  return {
    draw: (turn, typed) => Promise.resolve(draw(turn, typed.get('identifier') ?? '', { kind: 'ready' })),
    submit: async (turn, form) => {
      const typed = form.get('identifier') ?? '';
      const userId = turn.state.userId ?? (await ownerOrStranger(desk, typed));
      const code = form.get('recovery_code') ?? '';
      const refusal = await desk.factors.recoveryCodes.use(userId, code).then(() => null, refusalIn);
      if (!refusal) {
        await desk.signIns.change(turn.uid, (state) => withProof(state, userId, 'recovery-code'));
        return ADVANCE;
      }
      const wait = waitIn(refusal);
      if (wait) {
        const html = draw(turn, typed, { kind: 'throttled', until: wait.until });
        return { kind: 'wait', seconds: wait.seconds, html };
      }
      await desk.noteRefused(turn.clientId);
      return page(401, draw(turn, typed, { kind: 'wrong' }));
    },
  };
}

/**
 * The account of this name; for a name that nobody has a number that nobody has, always the same for the same name: tries
 * are counted for it as for an account, and the same statements run.
 */
async function ownerOrStranger(desk: Desk, typed: string): Promise<number> {
  const identifier = desk.names.read(typed);
  const account = await findAccount(desk.kernel.db(), identifier);
  const stranger = -Number.parseInt(
    desk.names
      .index(identifier)
      .replace(/[^0-9a-f]/gi, '')
      .slice(0, 7),
    16,
  );
  // A patient's address is one that we made up: nobody is found by it.
  return account && (account.role !== 'patient' || 'username' in identifier) ? account.userId : stranger;
}

function backOf({ state, door }: Turn): PageName {
  if (hasFirst(state.proofs)) return 'totp';
  return state.proofs.includes('phone-code') ? 'proof' : door;
}
