import type { AccountDesk } from '../account-desk';
import type { AccountPage } from '../visit';
import { appPage, newAppPage, removeAppPage } from './app';
import { grantedAppsPage, stopAppPage } from './granted-apps';
import { homePage, signOutPage } from './home';
import { licencePage } from './licence';
import { lookedPage } from './looked';
import { numberPage, stopNumberPage } from './number';
import { connectedPage, connectPage, disconnectPage, outsidePage } from './outside';
import { newPasskeyPage, passkeysPage, removePasskeyPage, renamePasskeyPage } from './passkeys';
import { passwordPage } from './password';
import { keptRecoveryPage, recoveryPage } from './recovery';
import { endAllSessionsPage, endSessionPage, forgetDevicePage, sessionsPage } from './sessions';

/** By what stands behind `/account/`. */
export function accountPages(desk: AccountDesk): ReadonlyMap<string, AccountPage> {
  return new Map<string, AccountPage>(
    Object.entries({
      '': homePage(desk),
      'sign-out': signOutPage(desk),
      sessions: sessionsPage(desk),
      'sessions/end': endSessionPage(desk),
      'sessions/end-all': endAllSessionsPage(desk),
      'sessions/forget': forgetDevicePage(desk),
      looked: lookedPage(desk),
      apps: grantedAppsPage(desk),
      'apps/stop': stopAppPage(desk),
      number: numberPage(desk),
      'number/stop': stopNumberPage(desk),
      password: passwordPage(desk),
      app: appPage(desk),
      'app/new': newAppPage(desk),
      'app/remove': removeAppPage(desk),
      passkeys: passkeysPage(desk),
      'passkeys/new': newPasskeyPage(desk),
      'passkeys/rename': renamePasskeyPage(desk),
      'passkeys/remove': removePasskeyPage(desk),
      licence: licencePage(desk),
      recovery: recoveryPage(desk),
      'recovery/kept': keptRecoveryPage(desk),
      outside: outsidePage(desk),
      'outside/connect': connectPage(desk),
      'outside/back': connectedPage(desk),
      'outside/remove': disconnectPage(desk),
    }),
  );
}
