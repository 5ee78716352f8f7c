import type { AuditOrigin } from '../../../../src/kernel/audit';
import type { Trx } from '../../../../src/kernel/db';
import type { AppGrants } from '../apps/grants';
import type { Desk } from '../interaction/desk';
import type { Passwords } from '../interaction/sign-in';
import type { LicenceWork } from '../licences/use-cases/work';
import type { NumberWork } from '../number/use-cases/work';
import type { Sessions } from '../sessions/store';
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

/**
 * Other browsers and apps lose what they have, at once; this browser stays signed in. Done with every change of a
 * password or factor: whoever made the change is here, whoever made it necessary is not.
 */
export async function endOthers(
  { sessions, browsers, kernel }: AccountDesk,
  trx: Trx,
  visit: Visit,
  change: 'update' | 'delete' = 'update',
): Promise<void> {
  const { userId } = visit.account;
  await sessions.endOthers(trx, userId, visit.browserUid);
  await browsers.forgetAll(trx, [userId], visit.device?.id);
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
export function entryOf(visit: Visit, action: 'update' | 'delete') {
  const { userId, clinicId, patientId } = visit.account;
  return {
    ...originOf(visit),
    action,
    outcome: 'ok',
    type: 'account',
    ids: [String(userId)],
    patients: patientId === null ? [] : [patientId],
    clinicId,
  } as const;
}
