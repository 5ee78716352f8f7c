import type { Principal } from '../../../../../src/access/principal';
import type { AccountMailer } from '../../../../../src/kernel/account-mailer';
import type { Trx } from '../../../../../src/kernel/db';
import { forbidden, unauthenticated } from '../../../../../src/kernel/errors';
import type { Kernel } from '../../../../../src/kernel/kernel';
import type { AccessEnds } from '../../sessions/access-ends';
import type { Sessions } from '../../sessions/store';
import type {
  FactorResets,
  Invitations,
  KnownMember,
  Members,
  SessionEnds,
  StaffAccounts,
  Suspensions,
} from '../ports';

export interface StaffWork {
  kernel: Kernel;
  members: Members;
  accounts: StaffAccounts;
  invitations: Invitations;
  suspensions: Suspensions;
  factorResets: FactorResets;
  sessions: Pick<Sessions, 'list'>;
  ends: Pick<AccessEnds, 'one'>;
  sessionEnds: SessionEnds;
  /** Looked up at use: it comes from a plugin that is registered later. */
  mailer(): AccountMailer;
  /** Real milliseconds. */
  now(): number;
  /** Takes every factor away, and what was asked for by a forgotten password; @returns the code that opens the way to new ones */
  resetFactors(trx: Trx, userId: number): Promise<string>;
  endAccess(trx: Trx, userIds: readonly number[]): Promise<void>;
  /** Their owners, that somebody else signed them out. */
  tellOfEnd(trx: Trx, userIds: readonly number[]): Promise<void>;
  /** Scheme, domain and port of the pages that links lead to. */
  origin: string;
}

export interface ClinicAdmin {
  userId: number;
  clinicId: number;
}

/** The access table lets admins in; which clinic is theirs stands in the principal, never in a request. */
export function clinicAdmin(principal: Principal | null): ClinicAdmin {
  if (!principal) throw unauthenticated();
  if (principal.clinicId === null) throw forbidden();
  return { userId: principal.userId, clinicId: principal.clinicId };
}

/**
 * Looks at the admin again, under the clinic's lock: of two admins one may have suspended the other meanwhile.
 * @throws AppError forbidden
 */
export async function requireActiveAdmin(
  { members }: Pick<StaffWork, 'members'>,
  trx: Trx,
  { userId, clinicId }: ClinicAdmin,
): Promise<void> {
  const admins = await activeAdmins({ members }, trx, clinicId);
  if (!admins.some((one) => one.userId === userId)) throw forbidden();
}

/** Who answers for a clinic and can sign in. */
export async function activeAdmins(
  { members }: Pick<StaffWork, 'members'>,
  trx: Trx,
  clinicId: number,
): Promise<KnownMember[]> {
  const everybody = await members.ofClinic(trx, clinicId);
  return everybody.filter(({ role, state }) => role === 'clinic-admin' && state === 'active');
}
