import type { Language } from '../ports';
import type { StaffRole } from '../domain/staff-role';
import { tokenMac } from './send-invitation';
import type { StaffWork } from './work';

/** What its addressee may see before they accept it. */
export interface OpenInvitation {
  clinic: string;
  role: StaffRole;
  fullName: string;
  email: string;
  language: Language;
}

/** Null for used, withdrawn, old and invented tokens alike. */
export async function lookAtInvitation(work: StaffWork, token: string): Promise<OpenInvitation | null> {
  const { kernel, invitations, members } = work;
  const invitation = await invitations.byToken(kernel.db(), tokenMac(kernel, token), work.now());
  const clinic = invitation && (await members.clinic(kernel.db(), invitation.clinicId));
  if (!clinic) return null;
  const { role, fullName, email, language } = invitation;
  return { clinic: clinic.name, role, fullName, email, language };
}
