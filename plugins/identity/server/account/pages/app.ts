import { refusalIn, waitIn } from '../../interaction/turn';
import { renderCodeApp, renderTotpEnrolment, type TotpState } from '../../pages';
import { endOthers, noteChangeBy, type AccountDesk } from '../account-desk';
import { accountForm, doneIn, goTo, HOME, kindOf, shown, type AccountPage, type Visit } from '../visit';

/** The authenticator app: set up, replaced or given up. */
export function appPage(desk: AccountDesk): AccountPage {
  return {
    recent: false,
    show: async (visit) => {
      const { totp } = await desk.factors.holdings(visit.account.userId);
      const model = {
        frame: visit.frame,
        setUpHref: `${HOME}/app/new`,
        remove: totp ? accountForm(visit, '/app/remove') : null,
        state: doneIn(visit, ['added', 'removed', 'last']) ?? 'ready',
        backHref: HOME,
      } as const;
      return shown(renderCodeApp(model, visit.language));
    },
  };
}

export function newAppPage(desk: AccountDesk): AccountPage {
  const labelOf = ({ account }: Visit): string => (account.role === 'patient' ? account.name : account.email);

  function draw(visit: Visit, totp: { secret: string; uri: string }, state: TotpState): string {
    const model = {
      frame: visit.frame,
      form: accountForm(visit, '/app/new'),
      state,
      ...totp,
      backHref: `${HOME}/app`,
    };
    return renderTotpEnrolment(model, visit.language);
  }

  return {
    recent: true,
    show: async (visit) => {
      const totp = await desk.factors.totp.enrol(visit.account.userId, labelOf(visit));
      return shown(draw(visit, totp, { kind: 'ready' }));
    },
    submit: async (visit) => {
      const { userId } = visit.account;
      const pending = await desk.factors.totp.pending(userId, labelOf(visit));
      if (!pending) return goTo('/app/new');
      const code = visit.form.get('code') ?? '';
      const confirmed = desk.factors.totp.confirm(userId, code, async (trx) => {
        await endOthers(desk, trx, visit);
        await noteChangeBy(desk, trx, visit, 'app-added');
      });
      const refusal = await confirmed.then(() => null, refusalIn);
      if (!refusal) return goTo('/app?done=added');
      const wait = waitIn(refusal);
      if (!wait) return shown(draw(visit, pending, { kind: 'wrong' }), 400);
      return {
        kind: 'wait',
        seconds: wait.seconds,
        html: draw(visit, pending, { kind: 'throttled', until: wait.until }),
      };
    },
  };
}

export function removeAppPage(desk: AccountDesk): AccountPage {
  return {
    recent: true,
    submit: async (visit) => {
      const owner = { id: visit.account.userId, kind: kindOf(visit) };
      const removed = desk.factors.remove(owner, { factor: 'totp' }, async (trx) => {
        await endOthers(desk, trx, visit);
        await noteChangeBy(desk, trx, visit, 'app-removed');
      });
      const refusal = await removed.then(() => null, refusalIn);
      if (refusal) return goTo(refusal.code === 'last_factor' ? '/app?done=last' : '/app');
      return goTo('/app?done=removed');
    },
  };
}
