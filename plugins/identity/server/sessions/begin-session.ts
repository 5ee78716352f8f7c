import { signInEntry } from '../../../../src/access/audit';
import type { Audit } from '../../../../src/kernel/audit';
import type { Trx } from '../../../../src/kernel/db';
import type { KnownAccount } from '../issuer/accounts';
import { deviceOf } from './device';
import type { Sessions } from './store';

export interface BeginParts {
  sessions: Pick<Sessions, 'begin' | 'isSignedIn'>;
  /** Looked up at use: the trail may come from a plugin that is registered later. */
  audit(): Pick<Audit, 'write'>;
}

export interface GivenTokens {
  account: KnownAccount;
  grantId: string;
  clientId: string;
  browserUid: string | null;
  userAgent: string;
  /** The app asked by itself for new ones in place of those that it had. */
  isRefresh: boolean;
}

/**
 * The first tokens on a grant are a sign-in: its session, and its entry on the trail, in the transaction of the tokens.
 * @returns the id of a new session, null where one goes on
 */
export async function beginSession(
  { sessions, audit }: BeginParts,
  trx: Trx,
  { account, grantId, clientId, browserUid, userAgent, isRefresh }: GivenTokens,
): Promise<string | null> {
  const { userId, role } = account;
  const device = deviceOf(userAgent);
  const id = await sessions.begin(trx, { grantId, userId, role, clientId, browserUid, device, isRefresh });
  if (id === null) return null;
  const { clinicId, patientId } = account;
  const session = { id, clientId, scopes: [] };
  await audit().write(trx, signInEntry({ role, userId, clinicId, patientId, practitionerId: null, session }));
  return id;
}
