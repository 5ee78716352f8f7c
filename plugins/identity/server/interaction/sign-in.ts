import type { Db, Trx } from '../../../../src/kernel/db';
import { AppError } from '../../../../src/kernel/errors';
import { parseMsisdn, type Msisdn } from '../../../../src/kernel/phone';
import type { KnownBrowser } from '../browsers/store';
import type { Factors } from '../factors/compose';
import { findAccount, type KnownAccount } from '../issuer/accounts';

export type SignInOutcome =
  | { kind: 'known'; account: KnownAccount }
  /** The same for a wrong password, an unknown name and a closed account. */
  | { kind: 'refused' }
  | { kind: 'too-many'; seconds: number };

/** Where passwords are: users-permissions keeps them. */
export interface Passwords {
  /** The user's id when the password is right; takes as long for names that nobody has. */
  verify(identifier: Identifier, password: string): Promise<number | null>;
  hashPassword(password: string): Promise<string>;
  setPassword(trx: Trx, userId: number, hash: string): Promise<void>;
}
export type Identifier = { username: string } | { email: string };

export interface Caller {
  ip: string;
  /** The app that asks. */
  clientId: string;
  /** Accounts that this browser is known to. */
  browsers?: readonly KnownBrowser[];
}

export interface SignIn {
  byPhone(phone: string, password: string, from: Caller): Promise<SignInOutcome>;
  /** Patients write their phone number, staff their e-mail address. */
  byName(name: string, password: string, from: Caller): Promise<SignInOutcome>;
}

export interface SignInParts {
  db(): Db;
  passwords: Passwords;
  names: Names;
  factors: Pick<Factors, 'passwords'>;
  /** For the trail; a sign-in that leaves no trace there must not be answered. Never within a transaction. */
  noteRefused(clientId: string): Promise<void>;
}

export function passwordSignIn(parts: SignInParts): SignIn {
  const { db, passwords, names, factors, noteRefused } = parts;

  async function attempt(identifier: Identifier, password: string, from: Caller): Promise<SignInOutcome> {
    const name = nameOf(identifier);
    const device = from.browsers?.find(({ nameIndex }) => nameIndex === names.index(identifier))?.id ?? null;
    const counted = await factors.passwords
      .countTry({ name, address: from.ip, device })
      .catch((error: unknown) => {
        if (error instanceof AppError && error.status === 429) return error;
        throw error;
      });
    if (counted instanceof AppError) return { kind: 'too-many', seconds: Number(counted.details.seconds) };
    const account = await find(identifier, password);
    if (!account) {
      await noteRefused(from.clientId);
      return { kind: 'refused' };
    }
    await counted.succeeded();
    return { kind: 'known', account };
  }

  async function find(identifier: Identifier, password: string): Promise<KnownAccount | null> {
    const userId = await passwords.verify(identifier, password);
    // Asked for also when there is nobody, so that the same statements run.
    const account = await findAccount(db(), { userId: userId ?? 0 });
    // A patient's address is one that we made up: nobody signs in by it.
    if (account?.role === 'patient' && 'email' in identifier) return null;
    return account;
  }

  return {
    byPhone: (phone, password, from) => attempt(names.ofPhone(phone), password, from),
    byName: (name, password, from) => attempt(names.read(name), password, from),
  };
}

/** How accounts are called: what people type, and how it stands in the user table. */
export interface Names {
  read(typed: string): Identifier;
  ofPhone(typed: string): Identifier;
  /** For a device that remembers its owner's name. */
  index(identifier: Identifier): string;
}

export function accountNames(
  usernameOf: (msisdn: Msisdn) => string,
  blindIndex: (value: string, purpose: string) => string,
): Names {
  const ofPhone = (typed: string): Identifier => {
    const msisdn = parseMsisdn(typed);
    // A name that nobody has: what is no number is refused like a wrong one.
    return { username: msisdn ? usernameOf(msisdn) : 'patient-' };
  };
  return {
    ofPhone,
    read: (typed) => (typed.includes('@') ? { email: typed.trim().toLowerCase() } : ofPhone(typed)),
    index: (identifier) => blindIndex(nameOf(identifier), 'sign-in-name'),
  };
}

function nameOf(identifier: Identifier): string {
  return 'username' in identifier ? identifier.username : identifier.email;
}
