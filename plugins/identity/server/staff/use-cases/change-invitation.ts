import type { Principal } from '../../../../../src/access/principal';
import type { AuditOrigin } from '../../../../../src/kernel/audit';
import type { Trx } from '../../../../../src/kernel/db';
import { notFound } from '../../../../../src/kernel/errors';
import { invitationState } from '../domain/invitation';
import type { Invitation } from '../ports';
import { countInvitation, touched } from './invite';
import { freshToken, mailInvitation } from './send-invitation';
import { clinicAdmin, type StaffWork } from './work';

/** A new link, good for a new week; the old one ends. @throws AppError not_found, too_many_requests */
export async function resendInvitation(
  work: StaffWork,
  principal: Principal | null,
  id: string,
  origin: AuditOrigin,
): Promise<Invitation> {
  const { clinicId } = clinicAdmin(principal);
  const before = await pendingInvitation(work, clinicId, id);
  await countInvitation(work, clinicId, before.email);
  return work.kernel.db().transaction(async (trx) => {
    const fresh = freshToken(work);
    if (!(await work.invitations.renew(trx, id, fresh))) throw notFound();
    await work.mailer().forget(trx, before.tokenMac);
    const { tokenMac, sentAt, expiresAt } = fresh;
    const invitation = { ...before, tokenMac, sentAt, expiresAt };
    await mailInvitation(work, trx, invitation, fresh);
    await work.kernel.audit.write(trx, {
      ...origin,
      ...touched(invitation),
      action: 'update',
      outcome: 'ok',
    });
    return invitation;
  });
}

/** @throws AppError not_found */
export async function withdrawInvitation(
  work: StaffWork,
  principal: Principal | null,
  id: string,
  origin: AuditOrigin,
): Promise<void> {
  const { clinicId } = clinicAdmin(principal);
  const invitation = await pendingInvitation(work, clinicId, id);
  await work.kernel.db().transaction(async (trx) => {
    if (!(await endInvitation(work, trx, invitation))) throw notFound();
    await work.kernel.audit.write(trx, {
      ...origin,
      ...touched(invitation),
      action: 'delete',
      outcome: 'ok',
    });
  });
}

/** Whoever may not invite any more leaves no open door behind. */
export async function withdrawAllOf(work: StaffWork, trx: Trx, userId: number): Promise<void> {
  for (const invitation of await work.invitations.sentBy(trx, userId)) {
    await endInvitation(work, trx, invitation);
  }
}

async function endInvitation(
  { invitations, mailer, now }: StaffWork,
  trx: Trx,
  { id, tokenMac }: Pick<Invitation, 'id' | 'tokenMac'>,
): Promise<boolean> {
  await mailer().forget(trx, tokenMac);
  return invitations.withdraw(trx, id, now());
}

async function pendingInvitation(work: StaffWork, clinicId: number, id: string): Promise<Invitation> {
  const invitation = await work.invitations.find(work.kernel.db(), clinicId, id);
  if (!invitation) throw notFound();
  const state = invitationState(invitation, work.now());
  if (state === 'accepted' || state === 'withdrawn') throw notFound();
  return invitation;
}
