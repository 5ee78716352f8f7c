import type { AuditEntry, AuditOrigin } from '../../../../src/kernel/audit';
import type { Trx } from '../../../../src/kernel/db';
import type { AppGrants } from '../apps/grants';
import type { Desk } from '../interaction/desk';
import type { Passwords } from '../interaction/sign-in';
import type { LicenceWork } from '../licences/use-cases/work';
import type { NumberWork } from '../number/use-cases/work';
import type { Sessions } from '../sessions/store';
import type { NotedChange } from '../sign-in-changes/note-change';
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
export function endOthers({ ends }: Pick<AccountDesk, 'ends'>, trx: Trx, visit: Visit): Promise<void> {
  const here = { browserUid: visit.browserUid, browserId: visit.device?.id };
  return ends.elsewhere(trx, visit.account.userId, here);
}

/** Somebody signed this browser out while its request was under way: nothing of what it wanted may stand. */
export class SignedOutMeanwhile extends Error {}

/** In the transaction of a change. @throws SignedOutMeanwhile */
export async function mustStandHere(
  { sessions }: Pick<AccountDesk, 'sessions'>,
  trx: Trx,
  { account, browserUid }: Pick<Visit, 'account' | 'browserUid'>,
): Promise<void> {
  if (!(await sessions.isSignedIn(trx, account.userId, browserUid))) throw new SignedOutMeanwhile();
}

/** What the person at these pages changed about how they sign in, if they are still signed in. @throws SignedOutMeanwhile */
export async function noteChangeBy(
  desk: Pick<AccountDesk, 'sessions' | 'noteChange'>,
  trx: Trx,
  visit: Pick<Visit, 'account' | 'browserUid'>,
  change: NotedChange,
): Promise<void> {
  await mustStandHere(desk, trx, visit);
  await desk.noteChange(trx, { userId: visit.account.userId, change, origin: originOf(visit) });
}

/** For the trail of use cases that routes have, too. */
export function originOf(
  { account: { userId, role } }: Pick<Visit, 'account'>,
  operation = 'identity.account',
) {
  return {
    ...{ actor: { kind: 'user', id: userId, role }, operation },
    ...{ purpose: 'own', requestId: null, clientId: 'account' },
  } as const satisfies AuditOrigin;
}

/** Somebody changed how they sign in, or where they are signed in. */
export function entryOf(visit: Visit, action: AccountAction): AuditEntry {
  return accountEntry(originOf(visit), visit.account, action);
}
