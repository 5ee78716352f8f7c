import { refusalIn } from '../../interaction/turn';
import { openChangeOf, stopChange } from '../../number/use-cases/step-change';
import { renderNumberChange } from '../../pages';
import { originOf, type AccountDesk } from '../account-desk';
import { accountForm, doneIn, goTo, HOME, shown, type AccountPage } from '../visit';

/** A change of number that is open: its owner sees it without the app, and stops it. */
export function numberPage(desk: AccountDesk): AccountPage {
  return {
    recent: false,
    show: async (visit) => {
      const open = await openChangeOf(desk.number(), visit.account.userId);
      const stop = accountForm(visit, '/number/stop');
      const change = open && { at: open.change.dueAt, stop };
      const stopped = doneIn(visit, ['stopped']) !== null;
      const model = { frame: visit.frame, change, stopped, backHref: HOME };
      return shown(renderNumberChange(model, visit.language));
    },
  };
}

/** Like stopping an app: never put off by a sign-in. */
export function stopNumberPage(desk: AccountDesk): AccountPage {
  return {
    recent: false,
    submit: async (visit) => {
      const open = await openChangeOf(desk.number(), visit.account.userId);
      if (!open) return goTo('/number');
      // Somebody else was quicker: what is so now is shown.
      const refusal = await stopChange(desk.number(), open.owner, open.change, originOf(visit)).then(
        () => null,
        refusalIn,
      );
      return goTo(refusal ? '/number' : '/number?done=stopped');
    },
  };
}
