import type { Principal } from '../../../../../src/access/principal';
import type { AuditOrigin } from '../../../../../src/kernel/audit';
import { notFound } from '../../../../../src/kernel/errors';
import type { KnownSession } from '../../sessions/store';
import { decided } from './change-staff';
import { clinicAdmin, type StaffWork } from './work';

export interface SessionEnd {
  /** All of them when left out; remembered browsers are forgotten then, too. */
  session?: string | undefined;
  reason: string;
}

/** Where a colleague is signed in. @throws AppError as `decided` */
export async function sessionsOfColleague(
  work: StaffWork,
  principal: Principal | null,
  documentId: string,
): Promise<KnownSession[]> {
  const admin = clinicAdmin(principal);
  const change = { kind: 'end-sessions' } as const;
  const { target } = await decided(work, work.kernel.db(), admin, documentId, change);
  return work.sessions.list(target.userId);
}

/**
 * Signs a colleague out of one device or of all, as of a phone that was lost, and tells them.
 * @returns how many; @throws AppError as `decided`, and not_found for a session that is not theirs or is over
 */
export async function endColleagueSessions(
  work: StaffWork,
  principal: Principal | null,
  documentId: string,
  { session, reason }: SessionEnd,
  origin: AuditOrigin,
): Promise<number> {
  const admin = clinicAdmin(principal);
  const { kernel, members, ends, sessionEnds } = work;
  const open = (await sessionsOfColleague(work, principal, documentId)).map(({ id }) => id);
  const ids = session === undefined ? open : open.filter((id) => id === session);
  if (session !== undefined && ids.length === 0) throw notFound();
  await kernel.db().transaction(async (trx) => {
    await members.lock(trx, admin.clinicId);
    const { target } = await decided(work, trx, admin, documentId, { kind: 'end-sessions' });
    const { userId } = target;
    if (session === undefined) await work.endAccess(trx, [userId]);
    else if (!(await ends.one(trx, userId, session))) throw notFound();
    const { clinicId, userId: byUserId } = admin;
    await sessionEnds.insert(trx, { userId, clinicId, reason, byUserId }, kernel.clock.now());
    const touched = { type: 'session', ids, patients: [], clinicId };
    await kernel.audit.write(trx, { ...origin, ...touched, action: 'delete', outcome: 'ok' });
    await work.tellOfEnd(trx, [userId]);
  });
  kernel.counters.count('staff_sessions_ended', { which: session === undefined ? 'all' : 'one' });
  return ids.length;
}
