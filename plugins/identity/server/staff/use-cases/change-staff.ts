import type { Principal } from '../../../../../src/access/principal';
import { COMING_VISITS } from '../../../../../src/access/coming-visits';
import type { AuditOrigin } from '../../../../../src/kernel/audit';
import type { Db, Trx } from '../../../../../src/kernel/db';
import { conflict, forbidden, notFound, type AppError } from '../../../../../src/kernel/errors';
import { decideStaffChange, type Member, type StaffChange, type StaffRefusal } from '../domain/staff-change';
import type { KnownMember } from '../ports';
import { resetFactors } from './reset-factors';
import { withdrawAllOf } from './change-invitation';
import { clinicAdmin, type ClinicAdmin, type StaffWork } from './work';

type WithReason = 'suspend' | 'reset-factors';
export type AskedChange =
  Exclude<StaffChange, { kind: WithReason | 'end-sessions' }> | { kind: WithReason; reason: string };

export interface ChangedMember {
  member: KnownMember;
  /** Of a practitioner: visits to come, to be handed over or moved by a person. */
  comingVisits: number;
}

/**
 * Suspends or restores a colleague, takes their second factors away or gives them another role; whatever they had opened before ends with it.
 * @throws AppError not_found (also for people of other clinics), staff_oneself, already_suspended, not_suspended
 */
export async function changeStaff(
  work: StaffWork,
  principal: Principal | null,
  documentId: string,
  change: AskedChange,
  origin: AuditOrigin,
): Promise<ChangedMember> {
  const admin = clinicAdmin(principal);
  const { kernel, members } = work;
  const changed = await kernel.db().transaction(async (trx) => {
    await members.lock(trx, admin.clinicId);
    const { target, after } = await decided(work, trx, admin, documentId, change);
    await save(work, trx, admin, target, change);
    await kernel.audit.write(trx, {
      ...origin,
      ...{ type: 'account', ids: [documentId], patients: [], clinicId: admin.clinicId },
      action: 'update',
      outcome: 'ok',
    });
    const { role, state } = after;
    return { member: { ...target, role, state }, comingVisits: await comingVisits(work, trx, target) };
  });
  kernel.counters.count('staff_changed', { kind: change.kind });
  return changed;
}

/**
 * Looks at both as they stand now; within a change the caller holds the clinic's lock.
 * @throws AppError not_found (also for people of other clinics), staff_oneself, already_suspended, not_suspended
 */
export async function decided(
  { members }: Pick<StaffWork, 'members'>,
  query: Db | Trx,
  admin: ClinicAdmin,
  documentId: string,
  change: StaffChange,
): Promise<{ target: KnownMember; after: Member }> {
  const everybody = await members.ofClinic(query, admin.clinicId);
  const actor = everybody.find(({ userId }) => userId === admin.userId);
  const target = everybody.find((member) => member.documentId === documentId);
  if (!actor) throw forbidden();
  if (!target) throw notFound();
  const decision = decideStaffChange(actor, target, change);
  if (!decision.ok) throw refusal(decision.code);
  return { target, after: decision.after };
}

async function save(
  work: StaffWork,
  trx: Trx,
  admin: ClinicAdmin,
  target: KnownMember,
  change: AskedChange,
): Promise<void> {
  const { accounts, suspensions, kernel } = work;
  const { userId, role } = target;
  const now = kernel.clock.now();
  switch (change.kind) {
    case 'suspend':
      await accounts.setBlocked(trx, userId, true);
      await suspensions.begin(
        trx,
        { userId, clinicId: admin.clinicId, reason: change.reason, byUserId: admin.userId },
        now,
      );
      break;
    case 'reset-factors':
      await resetFactors(work, trx, admin, target, change.reason);
      await work.endAccess(trx, [userId]);
      return;
    case 'restore':
      await suspensions.end(trx, userId, admin.userId, now);
      await accounts.setBlocked(trx, userId, false);
      return;
    case 'role':
      if (change.role === role) return;
      await accounts.setRole(trx, userId, change.role);
      break;
    default:
      change satisfies never;
  }
  await withdrawAllOf(work, trx, userId);
  await work.endAccess(trx, [userId]);
}

async function comingVisits(
  { kernel }: StaffWork,
  trx: Trx,
  { practitionerId }: KnownMember,
): Promise<number> {
  if (practitionerId === null) return 0;
  return kernel.services.use(COMING_VISITS).count(trx, practitionerId, kernel.clock.now());
}

function refusal(code: StaffRefusal): AppError {
  switch (code) {
    case 'forbidden':
    case 'staff_oneself':
      return forbidden(code);
    case 'already_suspended':
    case 'not_suspended':
      return conflict(code);
    default:
      return code satisfies never;
  }
}
