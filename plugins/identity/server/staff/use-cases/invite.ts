import type { Principal } from '../../../../../src/access/principal';
import type { AuditOrigin } from '../../../../../src/kernel/audit';
import type { Trx } from '../../../../../src/kernel/db';
import { conflict, notFound, violatedUnique } from '../../../../../src/kernel/errors';
import { factorStore } from '../../factors/store/store';
import { limitKey, takeAll, whoseIndex } from '../../factors/use-cases/limit';
import { INVITE_LIMITS } from '../domain/invitation';
import type { StaffRole } from '../domain/staff-role';
import type { Invitation, Language } from '../ports';
import { freshToken, mailInvitation } from './send-invitation';
import { clinicAdmin, type ClinicAdmin, type StaffWork } from './work';

export interface InvitationWish {
  /** In small letters. */
  email: string;
  fullName: string;
  role: StaffRole;
  language: Language;
  /** Document id of a practitioner of the clinic who has no account: it becomes theirs. */
  practitioner?: string | undefined;
}

/**
 * Asks somebody to work for the admin's own clinic. Whether the address has an account elsewhere shows neither in the
 * answer nor in the work done.
 * @throws AppError works_here_already, already_invited, practitioner_taken, not_found, too_many_requests
 */
export async function invite(
  work: StaffWork,
  principal: Principal | null,
  wish: InvitationWish,
  origin: AuditOrigin,
): Promise<Invitation> {
  const admin = clinicAdmin(principal);
  await countInvitation(work, admin.clinicId, wish.email);
  const invited = await work.kernel.db().transaction(async (trx) => {
    const known = await work.members.byEmail(trx, wish.email);
    if (known?.clinicId === admin.clinicId) throw conflict('works_here_already');
    const practitionerId = await practitionerOf(work, trx, admin.clinicId, wish.practitioner);
    const invitation = await writeInvitation(work, trx, admin, { ...wish, practitionerId });
    await work.kernel.audit.write(trx, {
      ...origin,
      ...touched(invitation),
      action: 'create',
      outcome: 'ok',
    });
    return invitation;
  });
  work.kernel.counters.count('staff_invited', { role: wish.role });
  return invited;
}

/** Row and mail, in the caller's transaction. @throws AppError already_invited */
export async function writeInvitation(
  work: StaffWork,
  trx: Trx,
  { clinicId, userId }: ClinicAdmin,
  wish: Omit<InvitationWish, 'practitioner'> & { practitionerId: number | null },
): Promise<Invitation> {
  const { email, fullName, role, language, practitionerId } = wish;
  const fresh = freshToken(work);
  if (await work.invitations.isOpenFor(trx, clinicId, email, fresh.sentAt)) throw conflict('already_invited');
  const invitation: Invitation = {
    ...{ id: work.kernel.ids.id(work.kernel.clock.now()), clinicId, invitedByUserId: userId },
    ...{ email, fullName, role, language, practitionerId },
    ...{ tokenMac: fresh.tokenMac, sentAt: fresh.sentAt, expiresAt: fresh.expiresAt },
    ...{ acceptedAt: null, withdrawnAt: null },
  };
  try {
    await work.invitations.insert(trx, invitation);
  } catch (error) {
    if (violatedUnique(error) === null) throw error;
    throw conflict('already_invited');
  }
  await mailInvitation(work, trx, invitation, fresh);
  return invitation;
}

export async function countInvitation(work: StaffWork, clinicId: number, email: string): Promise<void> {
  const key = (rule: keyof typeof INVITE_LIMITS, whose: string) =>
    limitKey(INVITE_LIMITS[rule], whoseIndex(work, whose));
  const keys = [key('clinic', `clinic ${clinicId}`), key('address', `clinic ${clinicId} ${email}`)];
  await takeAll({ store: factorStore }, work.kernel.db(), keys);
}

export function touched({ id, clinicId }: Pick<Invitation, 'id' | 'clinicId'>) {
  return { type: 'invitation', ids: [id], patients: [], clinicId };
}

async function practitionerOf(
  { members }: StaffWork,
  trx: Trx,
  clinicId: number,
  documentId: string | undefined,
): Promise<number | null> {
  if (documentId === undefined) return null;
  const practitioner = await members.practitioner(trx, clinicId, documentId);
  if (!practitioner) throw notFound();
  if (practitioner.taken) throw conflict('practitioner_taken');
  return practitioner.id;
}
