import { maskMsisdn } from '../../../../../src/kernel/phone';
import { openChangeOf } from '../../number/use-cases/step-change';
import { renderAccountHome } from '../../pages';
import type { AccountDesk } from '../account-desk';
import { accountForm, doneIn, HOME, kindOf, shown, type AccountPage, type Visit } from '../visit';
import { lastDayOf, ownIn } from './licence';

const CONSOLE = '/console/';

export function homePage(desk: AccountDesk): AccountPage {
  return {
    recent: false,
    show: async (visit) => {
      const { account, frame, language } = visit;
      const { userId } = account;
      const holdings = await desk.factors.holdings(userId);
      const sessions = await desk.sessions.list(userId);
      const here = sessions.some(({ browserUid }) => browserUid === visit.browserUid) ? 0 : 1;
      const staff = kindOf(visit) === 'staff';
      const own = await ownIn(desk.licences, visit);
      return shown(
        renderAccountHome(
          {
            frame,
            name: account.name,
            identifier: await identifierOf(desk, visit),
            passkeys: { count: holdings.passkeys, href: `${HOME}/passkeys` },
            password: { set: account.hasPassword, href: `${HOME}/password` },
            totp: staff || holdings.totp ? { on: holdings.totp, href: `${HOME}/app` } : null,
            recovery: { kept: holdings.recoveryCodes > 0, href: `${HOME}/recovery` },
            outside:
              staff && desk.outside.providers.length > 0
                ? {
                    count: (await desk.outside.links.list(desk.kernel.db(), userId)).length,
                    href: `${HOME}/outside`,
                  }
                : null,
            licence: own && {
              expires: lastDayOf(own),
              isOver: own.licence?.ends != null && own.licence.ends < own.today,
              href: `${HOME}/licence`,
            },
            sessions: { count: sessions.length + here, href: `${HOME}/sessions` },
            patient: staff
              ? null
              : {
                  apps: (await desk.appGrants.list(desk.kernel.db(), userId)).length,
                  appsHref: `${HOME}/apps`,
                  consentHref: null,
                  whoLookedHref: `${HOME}/looked`,
                },
            changePhoneHref: staff ? null : `${HOME}/number`,
            numberMoves: !staff && (await openChangeOf(desk.number(), userId)) !== null,
            done: doneIn(visit, ['password', 'codes']),
            signOut: accountForm(visit, '/sign-out'),
            // Patients come from their app, which has its own way back.
            backHref: staff ? CONSOLE : null,
          },
          language,
        ),
      );
    },
  };
}

/** An address as it is; of a number as much as its owner needs to recognise it. */
async function identifierOf({ kernel }: AccountDesk, { account }: Visit): Promise<string> {
  if (account.role !== 'patient') return account.email;
  const row = await kernel
    .db()('patients')
    .where({ user_id: account.userId })
    .first<{ document_id: string; phone_sealed: string } | undefined>('document_id', 'phone_sealed');
  if (!row) return '';
  const address = { table: 'patients', row: row.document_id, column: 'phone_sealed' };
  return maskMsisdn(await kernel.vault.of(row.document_id).openText(kernel.db(), row.phone_sealed, address));
}

export function signOutPage(desk: AccountDesk): AccountPage {
  return {
    recent: false,
    submit: async ({ account, browserUid }) => {
      await desk.kernel.db().transaction((trx) => desk.sessions.endBrowser(trx, account.userId, browserUid));
      return { kind: 'signed-out' };
    },
  };
}
