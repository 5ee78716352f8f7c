import { renderGrantedApps } from '../../pages';
import { entryOf, type AccountDesk } from '../account-desk';
import { accountForm, goTo, HOME, shown, type AccountPage } from '../visit';

/** Apps of others that somebody let in, and how to stop them: SMART's management endpoint. */
export function grantedAppsPage(desk: AccountDesk): AccountPage {
  return {
    recent: false,
    show: async (visit) => {
      const { account, context, frame, language } = visit;
      const { stopped } = context.query;
      const apps = await desk.appGrants.list(desk.kernel.db(), account.userId);
      const gone =
        typeof stopped === 'string' && apps.every(({ clientId }) => clientId !== stopped)
          ? await desk.appGrants.nameOf(desk.kernel.db(), stopped)
          : null;
      const rows = apps.map(({ clientId, lastSeenAt, ...app }) => ({
        ...app,
        lastLook: lastSeenAt,
        revoke: accountForm(visit, '/apps/stop', { app: clientId }),
      }));
      return shown(renderGrantedApps({ frame, apps: rows, stopped: gone, backHref: HOME }, language));
    },
  };
}

/** Not a change of how somebody signs in: stopping an app must never be put off by a sign-in. */
export function stopAppPage(desk: AccountDesk): AccountPage {
  return {
    recent: false,
    submit: async (visit) => {
      const app = visit.form.get('app') ?? '';
      const stopped = await desk.kernel.db().transaction(async (trx) => {
        if (!(await desk.appGrants.end(trx, visit.account.userId, app))) return false;
        await desk.kernel.audit.write(trx, { ...entryOf(visit, 'delete'), type: 'app-grant', ids: [app] });
        return true;
      });
      return goTo(stopped ? `/apps?stopped=${encodeURIComponent(app)}` : '/apps');
    },
  };
}
