import type { AuditOrigin } from '../../../../src/kernel/audit';
import type { Trx } from '../../../../src/kernel/db';
import { unauthenticated } from '../../../../src/kernel/errors';
import type { Kernel } from '../../../../src/kernel/kernel';
import type { SignInChange } from '../../../../src/kernel/sign-in-changes';
import { accountEntry, type AccountAction } from '../account/account-entry';
import { findAccount } from '../issuer/accounts';
import { changeNotices } from './tell-of-change';

/** Recovery codes that come with a first factor, or that nobody wrote down: on the trail, and no news to whoever sees them. */
export type NotedChange = SignInChange | 'codes-given' | 'codes-dropped';

export interface Changed {
  userId: number;
  change: NotedChange;
  origin: AuditOrigin;
}

const ACTIONS: Readonly<Record<NotedChange, AccountAction>> = {
  'passkey-added': 'create',
  'passkey-removed': 'delete',
  'app-added': 'create',
  'app-removed': 'delete',
  'codes-made': 'update',
  'codes-given': 'create',
  'codes-dropped': 'delete',
  'password-set': 'update',
  'address-changed': 'update',
  'sessions-ended': 'delete',
  'outside-connected': 'create',
  'outside-removed': 'delete',
};

/**
 * The one place through which every change of how somebody signs in goes, in the transaction of the change: a line on the
 * trail, and a notice to the owner, who may not be whoever made it.
 * @throws AppError unauthenticated when the account was closed in the meantime
 */
export type NoteChange = (trx: Trx, changed: Changed) => Promise<void>;

export function changeNotes({ kernel, origin }: { kernel: Kernel; origin: string }): NoteChange {
  const tellOwner = changeNotices({ kernel, origin });
  return async (trx, { userId, change, origin: by }) => {
    const account = await findAccount(trx, { userId });
    if (!account) throw unauthenticated();
    await kernel.audit.write(trx, accountEntry(by, account, ACTIONS[change]));
    if (change !== 'codes-given' && change !== 'codes-dropped') await tellOwner(trx, account, change);
  };
}
