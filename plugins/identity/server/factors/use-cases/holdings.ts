import type { Db, Trx } from '../../../../../src/kernel/db';
import type { Holdings } from '../domain/sign-in-steps';
import type { Work } from './work';

/** Without the password, which is the user store's, and without providers outside. */
export type OwnHoldings = Omit<Holdings, 'password' | 'outside'>;

/** What an account has set up here; whether it has a password is the user store's to say. */
export async function holdingsOf({ store }: Work, query: Db | Trx, userId: number): Promise<OwnHoldings> {
  return {
    totp: (await store.totp.find(query, userId, 'active')) !== null,
    passkeys: await store.passkeys.count(query, userId),
    recoveryCodes: await store.recoveryCodes.left(query, userId),
    codesGiven: await store.recoveryCodes.given(query, userId),
  };
}
