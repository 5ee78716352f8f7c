import type { AuditEntry, AuditOrigin } from '../../../../src/kernel/audit';
import type { Trx } from '../../../../src/kernel/db';
import type { AppGrants } from '../apps/grants';
import type { Desk } from '../interaction/desk';
import type { Passwords } from '../interaction/sign-in';
import type { LicenceWork } from '../licences/use-cases/work';
import type { NumberWork } from '../number/use-cases/work';
import { endElsewhere } from '../sessions/end-elsewhere';
import type { Sessions } from '../sessions/store';
import { accountEntry } from './account-entry';
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

/** With every change of a password or factor, and on the trail. */
export async function endOthers(
  { sessions, browsers, kernel }: Pick<AccountDesk, 'sessions' | 'browsers' | 'kernel'>,
  trx: Trx,
  visit: Visit,
  change: 'update' | 'delete' = 'update',
): Promise<void> {
  const here = { browserUid: visit.browserUid, browserId: visit.device?.id };
  await endElsewhere({ sessions, browsers }, trx, visit.account.userId, here);
  await kernel.audit.write(trx, entryOf(visit, change));
}

/** For the trail of use cases that routes have, too. */
export function originOf({ account: { userId, role } }: Visit, operation = 'identity.account') {
  return {
    ...{ actor: { kind: 'user', id: userId, role }, operation },
    ...{ purpose: 'own', requestId: null, clientId: 'account' },
  } as const satisfies AuditOrigin;
}

/** Somebody changed how they sign in, or where they are signed in. */
export function entryOf(visit: Visit, action: 'create' | 'update' | 'delete'): AuditEntry {
  return accountEntry(originOf(visit), visit.account, action);
}
