import { isRecoveryCode } from '../../factors/domain/recovery-code';
import { renderNewCodes, renderRecoveryCodes } from '../../pages';
import { noteChangeBy, type AccountDesk } from '../account-desk';
import { accountForm, goTo, HOME, shown, type AccountPage, type Visit } from '../visit';

/** Kept sealed until their owner has them on paper, as at a sign-in. */
const keptUnder = ({ browserUid }: Visit): string => `account ${browserUid}`;
const ASKED = 3;

/** New recovery codes in place of the old ones; a page that is only looked at ends none. */
export function recoveryPage(desk: AccountDesk): AccountPage {
  return {
    recent: true,
    show: ({ frame, language, ...visit }) => {
      const model = { frame, form: accountForm(visit, '/recovery'), backHref: HOME };
      return Promise.resolve(shown(renderNewCodes(model, language)));
    },
    submit: async (visit) => {
      const codes = await desk.factors.recoveryCodes.issue(visit.account.userId, (trx) =>
        noteChangeBy(desk, trx, visit, 'codes-made'),
      );
      await desk.signIns.change(keptUnder(visit), (state) => ({ ...state, recovery: codes }));
      return shown(draw(visit, codes, 'ready'));
    },
  };
}

export function keptRecoveryPage(desk: AccountDesk): AccountPage {
  return {
    recent: false,
    submit: async (visit) => {
      const { recovery } = await desk.signIns.load(keptUnder(visit));
      if (recovery === null) return goTo('/recovery');
      if (!isRecoveryCode(visit.form.get('proof') ?? '', recovery[ASKED - 1] ?? '')) {
        return shown(draw(visit, recovery, 'wrong'), 400);
      }
      await desk.signIns.forget(keptUnder(visit));
      return goTo('?done=codes');
    },
  };
}

function draw(visit: Visit, codes: readonly string[], kind: 'ready' | 'wrong'): string {
  const model = {
    frame: visit.frame,
    form: accountForm(visit, '/recovery/kept'),
    sheet: { kind: 'codes', codes },
    ask: ASKED,
    state: { kind },
    later: null,
    printHelpHref: null,
  } as const;
  return renderRecoveryCodes(model, visit.language);
}
