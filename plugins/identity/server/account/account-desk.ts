import type { AuditEntry, AuditOrigin } from '../../../../src/kernel/audit';
import type { Trx } from '../../../../src/kernel/db';
import type { AppGrants } from '../apps/grants';
import type { Desk } from '../interaction/desk';
import type { Passwords } from '../interaction/sign-in';
import type { LicenceWork } from '../licences/use-cases/work';
import type { NumberWork } from '../number/use-cases/work';
import { endElsewhere } from '../sessions/end-elsewhere';
import type { Sessions } from '../sessions/store';
import type { Changed, NotedChange } from '../sign-in-changes/note-change';
import { accountEntry, type AccountAction } from './account-entry';
import type { Visit } from './visit';

/** What the account pages work with. */
export interface AccountDesk extends Desk {
  sessions: Sessions;
  appGrants: AppGrants;
  /** Composed after this desk, by whose passwords it asks. */
  number(): NumberWork;
  passwords: Passwords;
  licences: LicenceWork;
}

/** What is open in other browsers and in apps. */
export function endOthers(
  { sessions, browsers }: Pick<AccountDesk, 'sessions' | 'browsers'>,
  trx: Trx,
  visit: Visit,
): Promise<void> {
  const here = { browserUid: visit.browserUid, browserId: visit.device?.id };
  return endElsewhere({ sessions, browsers }, trx, visit.account.userId, here);
}

/** What the person at these pages changed about how they sign in. */
export function changeBy(visit: Visit, change: NotedChange): Changed {
  return { userId: visit.account.userId, change, origin: originOf(visit) };
}

/** For the trail of use cases that routes have, too. */
export function originOf({ account: { userId, role } }: Visit, operation = 'identity.account') {
  return {
    ...{ actor: { kind: 'user', id: userId, role }, operation },
    ...{ purpose: 'own', requestId: null, clientId: 'account' },
  } as const satisfies AuditOrigin;
}

/** Somebody changed how they sign in, or where they are signed in. */
export function entryOf(visit: Visit, action: AccountAction): AuditEntry {
  return accountEntry(originOf(visit), visit.account, action);
}
