import { formatFarDate, text } from '@daktari/texts';
import type { Trx } from '../../../../../src/kernel/db';
import { notFound } from '../../../../../src/kernel/errors';
import { INVITATION } from '../../mailed-pages';
import { INVITATION_LIFE_MS } from '../domain/invitation';
import type { Invitation } from '../ports';
import type { StaffWork } from './work';

interface FreshToken {
  token: string;
  tokenMac: string;
  sentAt: number;
  expiresAt: number;
}

export function freshToken({ kernel: { ids, vault }, now }: StaffWork): FreshToken {
  const token = ids.token() + ids.token();
  const sentAt = now();
  return { token, tokenMac: tokenMac({ vault }, token), sentAt, expiresAt: sentAt + INVITATION_LIFE_MS };
}

/** What stands in the database in place of the token. */
export function tokenMac({ vault }: Pick<StaffWork['kernel'], 'vault'>, token: string): string {
  return vault.blindIndex(token, 'invitation');
}

/**
 * Mails the invitation, or says to the owner of an account that there is one: the same statements run for both, and the
 * clinic learns nothing. Without a link the token is nobody's.
 */
export async function mailInvitation(
  { members, mailer, origin }: StaffWork,
  trx: Trx,
  invitation: Pick<Invitation, 'clinicId' | 'email' | 'fullName' | 'role' | 'language'>,
  { token, tokenMac: about, expiresAt }: FreshToken,
): Promise<void> {
  const { clinicId, email, fullName, role, language } = invitation;
  const clinic = await members.clinic(trx, clinicId);
  if (!clinic) throw notFound();
  const known = await members.byEmail(trx, email);
  await mailer().queue(trx, {
    kind: known ? 'account-elsewhere' : 'staff-invitation',
    about,
    email,
    language,
    values: {
      name: fullName,
      clinic: clinic.name,
      role: text(language, `staff.role.${role}`),
      until: formatFarDate(new Date(expiresAt), clinic.timeZone, language),
      link: known ? '' : `${origin}${INVITATION}#${token}`,
    },
    goodUntil: expiresAt,
  });
}
