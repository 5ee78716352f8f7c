import { AppError } from '../../../../../src/kernel/errors';
import { checkPassword, MIN_LENGTH } from '../../../../../src/kernel/password';
import { renderChoosePassword, type ChoosePasswordState } from '../../pages';
import { endOthers, noteChangeBy, type AccountDesk } from '../account-desk';
import { passwordState } from '../password-state';
import { accountForm, goTo, HOME, kindOf, shown, type AccountPage, type Visit } from '../visit';

export function passwordPage(desk: AccountDesk): AccountPage {
  function draw(visit: Visit, state: ChoosePasswordState): string {
    const { account, frame, language } = visit;
    const kind = kindOf(visit);
    const model = {
      frame,
      form: accountForm(visit, '/password'),
      identifier: kind === 'staff' ? account.email : account.name,
      minimum: MIN_LENGTH[kind],
      state,
      backHref: HOME,
    };
    return renderChoosePassword(model, language);
  }

  return {
    recent: true,
    show: (visit) => Promise.resolve(shown(draw(visit, { kind: 'ready' }))),
    submit: async (visit) => {
      const { account, form } = visit;
      const password = form.get('new_password') ?? '';
      const wrong = problemOf(password, visit);
      if (wrong) return shown(draw(visit, wrong), 400);
      const hash = await desk.passwords.hashPassword(password);
      await desk.kernel.db().transaction(async (trx) => {
        await desk.passwords.setPassword(trx, account.userId, hash);
        await endOthers(desk, trx, visit);
        await noteChangeBy(desk, trx, visit, 'password-set');
      });
      return goTo('?done=password');
    },
  };
}

function problemOf(password: string, visit: Visit): ChoosePasswordState | null {
  const { name, email } = visit.account;
  const kind = kindOf(visit);
  try {
    checkPassword(password, { kind, about: kind === 'staff' ? [name, email] : [name] });
    return null;
  } catch (error) {
    const state = error instanceof AppError ? passwordState(error) : null;
    if (!state) throw error;
    return state;
  }
}
