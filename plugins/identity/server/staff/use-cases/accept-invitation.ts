import type { AuditOrigin } from '../../../../../src/kernel/audit';
import type { AppError } from '../../../../../src/kernel/errors';
import { conflict, invalid, violatedUnique } from '../../../../../src/kernel/errors';
import { checkPassword } from '../../../../../src/kernel/password';
import type { StaffRole } from '../domain/staff-role';
import { tokenMac } from './send-invitation';
import type { StaffWork } from './work';

interface Acceptance {
  token: string;
  password: string;
}

/**
 * Opens the account, with the role that the clinic chose. What the token is good for stands in our row: the request
 * names neither role nor clinic. A token cannot be guessed, so tries are not counted.
 * @throws AppError invitation_over, account_elsewhere, practitioner_taken, password_too_short, password_too_long,
 * password_common, password_personal
 */
export async function acceptInvitation(
  work: StaffWork,
  { token, password }: Acceptance,
  origin: AuditOrigin,
): Promise<{ email: string; role: StaffRole }> {
  const { kernel, members, accounts, invitations } = work;
  const mac = tokenMac(kernel, token);
  const invitation = await invitations.byToken(kernel.db(), mac, work.now());
  const clinic = invitation && (await members.clinic(kernel.db(), invitation.clinicId));
  if (!clinic) throw invitationOver();
  const { email, fullName, role, clinicId, practitionerId } = invitation;
  checkPassword(password, { kind: 'staff', about: [email, fullName, clinic.name] });
  const passwordHash = await accounts.hashPassword(password);
  await kernel.db().transaction(async (trx) => {
    if (!(await invitations.accept(trx, mac, work.now()))) throw invitationOver();
    if (await members.byEmail(trx, email)) throw conflict('account_elsewhere');
    const opened = await accounts
      .open(trx, { email, fullName, passwordHash, role, clinicId })
      .catch((error: unknown) => {
        throw violatedUnique(error) === null ? error : conflict('account_elsewhere');
      });
    if (practitionerId !== null && !(await members.linkPractitioner(trx, practitionerId, opened.userId))) {
      throw conflict('practitioner_taken');
    }
    await work.mailer().forget(trx, mac);
    await kernel.audit.write(trx, {
      ...origin,
      actor: { kind: 'user', id: opened.userId, role },
      ...{ type: 'account', ids: [opened.documentId], patients: [], clinicId },
      action: 'create',
      outcome: 'ok',
    });
  });
  kernel.counters.count('staff_joined', { role });
  return { email, role };
}

/** The same for used, withdrawn, old and invented ones. */
function invitationOver(): AppError {
  return invalid('invitation_over');
}
