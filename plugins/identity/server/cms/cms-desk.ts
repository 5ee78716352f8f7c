import { signInEntry, type AuditEntry } from '../../../../src/access/audit';
import type { CmsGate } from '../../../../src/access/cms/person';
import type { CmsLooks } from '../../../../src/access/cms/looks';
import type { CmsAdmins } from '../../../../src/strapi/cms-admins';
import type { AccountDesk } from '../account/account-desk';
import type { KnownAccount } from '../issuer/accounts';
import { PAYLOADS_TABLE } from '../issuer/adapter';
import { cmsStanding, type CmsStanding } from './domain/standing';
import type { CmsPeople } from './store/cms-people';

/** A session ends with the working day, however often its tokens were renewed. */
const SESSION_MS = 12 * 3600_000;
const CLIENT = 'cms';

/** What the way into the CMS works with. */
export interface CmsDesk {
  account: AccountDesk;
  people: CmsPeople;
  admins: CmsAdmins;
  looks: CmsLooks;
  passwords: boolean;
}

export async function standingIn({ account, people }: CmsDesk, who: KnownAccount): Promise<CmsStanding> {
  const bound = await people.accountOf(account.kernel.db(), who.userId);
  return cmsStanding(who, bound?.kind ?? null);
}

/** The person's admin account, made or mended, and a session of it that hangs on the browser's own sign-in. */
export async function enterCms(
  { account: { kernel }, people, admins }: CmsDesk,
  who: KnownAccount,
  { kind }: Exclude<CmsStanding, { kind: 'none' }>,
  browserUid: string,
): Promise<{ refresh: string; access: string }> {
  const { userId, email, name } = who;
  const id = kernel.ids.token().slice(0, 32);
  const known = await people.accountOf(kernel.db(), userId);
  const adminUserId = await admins.keep(
    { kind, email, name },
    known?.adminUserId ?? null,
    async (trx, admin) => {
      await people.bind(trx, userId, { adminUserId: admin, kind });
      const session = { id, clientId: CLIENT, scopes: [] };
      await kernel.audit.write(trx, signInEntry({ ...who, practitionerId: null, session }));
    },
  );
  await people.begin(kernel.db(), { id, userId, adminUserId, browserUid }, SESSION_MS);
  return admins.openSession(adminUserId, id);
}

/** For the trail: somebody who is signed in and has no place in the CMS. */
export function refusedEntry({ userId, role, clinicId, patientId }: KnownAccount): AuditEntry {
  return {
    actor: { kind: 'user', id: userId, role },
    operation: 'cms.sign-in',
    purpose: 'none',
    requestId: null,
    clientId: CLIENT,
    action: 'denied',
    outcome: 'forbidden',
    type: 'none',
    ids: [],
    patients: patientId === null ? [] : [patientId],
    clinicId,
  };
}

export function cmsGate({ account: { kernel, sessions }, people, passwords }: CmsDesk): CmsGate {
  return {
    passwords,
    personOf: (sessionId) => people.personOf(kernel.db(), sessionId),
    signedOut: async (sessionId) => {
      const left = await people.sessionOf(kernel.db(), sessionId);
      if (!left) return;
      await kernel.db().transaction(async (trx) => {
        await sessions.endBrowser(trx, left.userId, left.browserUid);
        await trx(PAYLOADS_TABLE).where({ kind: 'Session', uid: left.browserUid }).delete();
      });
    },
  };
}
