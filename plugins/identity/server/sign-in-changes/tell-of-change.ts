import { text } from '@daktari/texts';
import { realNow } from '../../../../src/kernel/clock';
import type { Trx } from '../../../../src/kernel/db';
import type { Kernel } from '../../../../src/kernel/kernel';
import type { SignInChange } from '../../../../src/kernel/sign-in-changes';
import { findAccount } from '../issuer/accounts';
import { ownerNotices, type Owner } from '../notices/owner-notices';
import { linkOf } from './link-of';

const MINUTE_MS = 60_000;

export type TellOfChange = (trx: Trx, owner: Owner, change: SignInChange) => Promise<void>;

export function changeNotices({ kernel, origin }: { kernel: Kernel; origin: string }): TellOfChange {
  const tell = ownerNotices(kernel);
  return async (trx, owner, change) => {
    const link = linkOf(origin, owner, change);
    await tell(trx, owner, {
      // A form that was sent twice is told once, and nobody fills a phone with notices that a clinic pays for.
      about: `${change} ${owner.userId} ${Math.floor(realNow() / MINUTE_MS)}`,
      phone: { kind: 'sign-in-changed', change, link },
      mail: {
        kind: 'sign-in-changed',
        values: (language) => ({ link, change: text(language, `sign-in-change.${change}`) }),
      },
    });
  };
}

/** As the account stood before. */
export interface TypedSignIn {
  userId: number;
  email: string;
  password: boolean;
  moved: boolean;
}

/**
 * Of passwords and addresses that were typed in the CMS, where the trail says who did it. Told at the address that the
 * account had: the new one may be that of whoever typed. Accounts that are closed hear nothing.
 */
export function typedNotices(tell: TellOfChange) {
  return async (trx: Trx, typed: readonly TypedSignIn[]): Promise<void> => {
    for (const { userId, email, password, moved } of typed) {
      const account = await findAccount(trx, { userId });
      if (!account) continue;
      const owner = { ...account, email };
      if (password) await tell(trx, owner, 'password-set');
      // Patients sign in by their number: their account's address is only a name.
      if (moved && owner.role !== 'patient') await tell(trx, owner, 'address-changed');
    }
  };
}

/** Of what somebody else did to them, whose own line on the trail says who; accounts that are closed hear nothing. */
export function noticesOf(tell: TellOfChange, change: SignInChange) {
  return async (trx: Trx, userIds: readonly number[]): Promise<void> => {
    for (const userId of userIds) {
      const owner = await findAccount(trx, { userId });
      if (owner) await tell(trx, owner, change);
    }
  };
}
