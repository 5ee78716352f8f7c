import { ACCOUNT_MAILER, type AccountMailer } from '../../../../src/kernel/account-mailer';
import { realNow } from '../../../../src/kernel/clock';
import type { Trx } from '../../../../src/kernel/db';
import type { Kernel } from '../../../../src/kernel/kernel';
import { insertUser, setUserBlocked, setUserRole } from '../../../../src/strapi/staff-users';
import { resetStore } from '../reset/store';
import type { AccessEnds } from '../sessions/access-ends';
import type { Sessions } from '../sessions/store';
import { KEEP_ENDED_MS } from './domain/invitation';
import { contributeSealedColumns as contributeFactorResets, factorResetStore } from './store/factor-resets';
import { contributeSealedColumns as contributeInvitations, invitationStore } from './store/invitations';
import { members } from './store/members';
import { peopleStep } from './use-cases/setup-people';
import { contributeSealedColumns as contributeSessionEnds, sessionEndStore } from './store/session-ends';
import { contributeSealedColumns as contributeSuspensions, suspensionStore } from './store/suspensions';
import type { StaffWork } from './use-cases/work';

export interface StaffParts {
  origin: string;
  hashPassword(password: string): Promise<string>;
  endAccess(trx: Trx, userIds: readonly number[]): Promise<void>;
  resetFactors(trx: Trx, userId: number): Promise<string>;
  sessions: Pick<Sessions, 'list'>;
  ends: Pick<AccessEnds, 'one'>;
  tellOfEnd(trx: Trx, userIds: readonly number[]): Promise<void>;
  /** Tests put theirs in place of the one that reminders provides. */
  mailer?(): AccountMailer;
}

export function composeStaff(kernel: Kernel, parts: StaffParts): StaffWork {
  const { vault, ids } = kernel;
  const resets = resetStore(vault);
  const invitations = invitationStore(vault);
  contributeInvitations(kernel);
  contributeSuspensions(kernel);
  contributeFactorResets(kernel);
  contributeSessionEnds(kernel);
  kernel.setupSteps.add('people', peopleStep({ members, invitations }, realNow));
  kernel.sweeps.add('identity_invitations', (trx) => invitations.sweep(trx, realNow() - KEEP_ENDED_MS));
  return {
    kernel,
    members,
    invitations,
    accounts: {
      hashPassword: parts.hashPassword,
      open: (trx, account) => insertUser(trx, ids, account),
      setBlocked: setUserBlocked,
      setRole: setUserRole,
    },
    suspensions: suspensionStore({ vault, ids }),
    factorResets: factorResetStore({ vault, ids }),
    sessionEnds: sessionEndStore({ vault, ids }),
    ...{ sessions: parts.sessions, ends: parts.ends },
    tellOfEnd: parts.tellOfEnd,
    mailer: parts.mailer ?? (() => kernel.services.use(ACCOUNT_MAILER)),
    now: realNow,
    endAccess: parts.endAccess,
    resetFactors: async (trx, userId) => {
      await resets.endAll(trx, userId, realNow());
      return parts.resetFactors(trx, userId);
    },
    origin: parts.origin,
  };
}
