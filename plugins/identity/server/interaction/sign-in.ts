import type { Db } from '../../../../src/kernel/db';
import { AppError } from '../../../../src/kernel/errors';
import { parseMsisdn, type Msisdn } from '../../../../src/kernel/phone';
import { rateLimit } from '../../../../src/kernel/rate-limit';
import { findAccount, type KnownAccount } from '../issuer/accounts';

export type SignInOutcome =
  | { kind: 'known'; account: KnownAccount }
  /** The same for a wrong password, an unknown name and a closed account. */
  | { kind: 'refused' }
  | { kind: 'too-many'; seconds: number };

/** Where passwords are: users-permissions keeps them. */
export interface Passwords {
  /** The user's id when the password is right; takes as long for names that nobody has. */
  verify(identifier: { username: string } | { email: string }, password: string): Promise<number | null>;
}

export interface Caller {
  ip: string;
  /** The app that asks. */
  clientId: string;
}

export interface SignIn {
  byPhone(phone: string, password: string, from: Caller): Promise<SignInOutcome>;
  /** Patients write their phone number, staff their e-mail address. */
  byName(name: string, password: string, from: Caller): Promise<SignInOutcome>;
}

export interface SignInParts {
  db(): Db;
  passwords: Passwords;
  usernameOf(msisdn: Msisdn): string;
  /** For the trail; a sign-in that leaves no trace there must not be answered. Never within a transaction. */
  noteRefused(clientId: string): Promise<void>;
}

export function passwordSignIn({ db, passwords, usernameOf, noteRefused }: SignInParts): SignIn {
  // By name and address together: thousands of phones share one address of a mobile network. Counted in each process.
  const attempts = rateLimit({ limit: 10, windowMs: 15 * 60_000 });

  async function attempt(
    key: string,
    { ip, clientId }: Caller,
    find: () => Promise<KnownAccount | null>,
  ): Promise<SignInOutcome> {
    try {
      attempts.take(`${key} ${ip}`);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { kind: 'too-many', seconds: Number(error.headers['Retry-After']) };
    }
    const account = await find();
    if (!account) {
      await noteRefused(clientId);
      return { kind: 'refused' };
    }
    attempts.forget(`${key} ${ip}`);
    return { kind: 'known', account };
  }

  async function find(
    identifier: { username: string } | { email: string },
    password: string,
  ): Promise<KnownAccount | null> {
    const userId = await passwords.verify(identifier, password);
    // Asked for also when there is nobody, so that the same statements run.
    const account = await findAccount(db(), { userId: userId ?? 0 });
    // A patient's address is one that we made up: nobody signs in by it.
    if (account?.role === 'patient' && 'email' in identifier) return null;
    return account;
  }

  const byPhone: SignIn['byPhone'] = (phone, password, from) => {
    const msisdn = parseMsisdn(phone);
    // A name that nobody has: what is no number is refused like a wrong one.
    const username = msisdn ? usernameOf(msisdn) : 'patient-';
    return attempt(username, from, () => find({ username }, password));
  };

  return {
    byPhone,
    byName: (name, password, from) => {
      if (!name.includes('@')) return byPhone(name, password, from);
      const email = name.trim().toLowerCase();
      return attempt(email, from, () => find({ email }, password));
    },
  };
}
