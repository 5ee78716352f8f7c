import type { Core } from '@strapi/strapi';
import type { Trx } from '../kernel/db';

const USER_UID = 'plugin::users-permissions.user';
// What a wrong identifier is compared with, so that it takes as long as a wrong password. Hash of random bytes that nobody kept.
const NOBODY = '$2a$10$aGjQCDTTnGU0tVsJRvNOVOGLg1J6EMG/NRpMeS8A.iSnsPn/QkpAe';

/** Passwords, which users-permissions keeps; sessions and tokens are the identity plugin's. */
export interface Accounts {
  hashPassword(password: string): Promise<string>;
  /** Beside the user store's own events, which end every session: the caller says which of them stays. */
  setPassword(trx: Trx, userId: number, hash: string): Promise<void>;
  /** The user's id when the password is right and the account is open. */
  verify(identifier: { username: string } | { email: string }, password: string): Promise<number | null>;
}

interface UserService {
  ensureHashedPasswords(values: { password: string }): Promise<{ password: string }>;
  validatePassword(password: string, hash: string): Promise<boolean>;
}

export function accounts(strapi: Core.Strapi): Accounts {
  const users = () => strapi.plugin('users-permissions').service<UserService>('user');

  return {
    hashPassword: async (password) => (await users().ensureHashedPasswords({ password })).password,
    setPassword: async (trx, userId, hash) => {
      await trx('up_users').where({ id: userId }).update({ password: hash, updated_at: new Date() });
    },
    verify: async (identifier, password) => {
      const user = await strapi.db
        .query(USER_UID)
        .findOne({ where: identifier, select: ['id', 'password', 'blocked'] });
      const right = await users().validatePassword(password, user?.password ?? NOBODY);
      return user && right && user.blocked !== true ? Number(user.id) : null;
    },
  };
}
