import type { Core } from '@strapi/strapi';
import type { TokenHolder } from '../access/principal';
import { accessTokenReader } from './access-token';

const USER_UID = 'plugin::users-permissions.user';
// What a wrong identifier is compared with, so that it takes as long as a wrong password. Hash of random bytes that nobody kept.
const NOBODY = '$2a$10$aGjQCDTTnGU0tVsJRvNOVOGLg1J6EMG/NRpMeS8A.iSnsPn/QkpAe';

export interface Session {
  accessToken: string;
  refreshToken: string;
}

/** Sign-in over users-permissions: passwords and sessions stay Strapi's; the identity plugin will take this over. */
export interface Accounts {
  hashPassword(password: string): Promise<string>;
  /** The user's id when the password is right and the account is open. */
  verify(identifier: { username: string } | { email: string }, password: string): Promise<number | null>;
  openSession(userId: number): Promise<Session>;
  holderOfToken(token: string): TokenHolder | null;
}

interface UserService {
  ensureHashedPasswords(values: { password: string }): Promise<{ password: string }>;
  validatePassword(password: string, hash: string): Promise<boolean>;
}

export function accounts(strapi: Core.Strapi): Accounts {
  const users = () => strapi.plugin('users-permissions').service<UserService>('user');
  const sessions = () => strapi.sessionManager('users-permissions');

  return {
    hashPassword: async (password) => (await users().ensureHashedPasswords({ password })).password,
    verify: async (identifier, password) => {
      const user = await strapi.db
        .query(USER_UID)
        .findOne({ where: identifier, select: ['id', 'password', 'blocked'] });
      const right = await users().validatePassword(password, user?.password ?? NOBODY);
      return user && right && user.blocked !== true ? Number(user.id) : null;
    },
    openSession: async (userId) => {
      const refresh = await sessions().generateRefreshToken(String(userId), undefined, { type: 'refresh' });
      const access = await sessions().generateAccessToken(refresh.token);
      if ('error' in access) throw new Error('the session that was just opened is not valid');
      return { accessToken: access.token, refreshToken: refresh.token };
    },
    holderOfToken: accessTokenReader(strapi.config.get<string>('plugin::users-permissions.jwtSecret')),
  };
}
