import type { Trx, Db } from '../../../../src/kernel/db';
import type { RegistrationAnswer, SignInAnswer } from './answers';
import type { LimitKey } from './domain/limit';
import type { NewPasskey, PasskeyPurpose, PasskeyView, StoredPasskey } from './domain/passkey';
import type { PhoneChallenge } from './domain/phone-code';

type Query = Db | Trx;

/** Counts that hold across processes. `now` is real milliseconds. */
export interface Limits {
  /** Counts one hit, or says when the window ends (real milliseconds). Whoever comes after the limit is not counted. */
  take(query: Query, key: LimitKey, now: number): Promise<number | null>;
  /** When the window ends in which the limit was reached; null while there is room. */
  fullUntil(query: Query, key: LimitKey, now: number): Promise<number | null>;
  /** Takes hits back that were counted since `since`, in the window that still runs. */
  giveBack(query: Query, key: LimitKey, hits: number, since: number, now: number): Promise<void>;
  forget(query: Query, key: LimitKey): Promise<void>;
  prune(query: Query, now: number): Promise<void>;
}

export interface NewChallenge {
  id: string;
  boundTo: string;
  codeMac: string;
  codeSealed: string;
  msisdnSealed: string;
  msisdnIndex: string;
  addressIndex: string;
  language: 'en' | 'sw';
  nextSendAt: number;
  createdAt: number;
  expiresAt: number;
}

/** Whose challenge it is: its own secret and what it was bound to, both as keyed hashes. */
export interface ChallengeKey {
  id: string;
  boundTo: string;
}

export interface Challenges {
  insert(trx: Trx, challenge: NewChallenge): Promise<void>;
  /** Only what is open: not used, not over. */
  find(query: Query, key: ChallengeKey, now: number): Promise<PhoneChallenge | null>;
  /** Counts one more send if it is the next one and its pause is over. */
  countSend(trx: Trx, challenge: PhoneChallenge, nextSendAt: number, now: number): Promise<boolean>;
  /** One statement: false when no attempt is left, so that parallel guesses can't have more than their number. */
  countAttempt(query: Query, key: ChallengeKey, most: number, now: number): Promise<boolean>;
  /** Ends the challenge if this is its code and nobody ended it before; wipes the code. */
  use(trx: Trx, key: ChallengeKey, codeMac: string, now: number): Promise<boolean>;
  /** Whatever its state. */
  load(query: Query, key: ChallengeKey): Promise<PhoneChallenge | null>;
  prune(query: Query, now: number): Promise<void>;
}

export interface StoredTotp {
  id: string;
  secretSealed: string;
}

export interface TotpStore {
  find(query: Query, userId: number, state: 'pending' | 'active'): Promise<StoredTotp | null>;
  /** Replaces an authenticator that was never confirmed. */
  putPending(trx: Trx, userId: number, totp: StoredTotp, createdAt: string): Promise<void>;
  /** Makes the pending one the account's; false when another call did so before: then the transaction must not commit. */
  activate(trx: Trx, userId: number, id: string, step: number): Promise<boolean>;
  /** One statement: false when this step or a later one was used. */
  useStep(query: Query, id: string, step: number): Promise<boolean>;
  remove(trx: Trx, userId: number): Promise<boolean>;
  prunePending(query: Query, before: string): Promise<void>;
}

export interface RecoveryCodeStore {
  replace(
    trx: Trx,
    userId: number,
    codes: readonly { id: string; mac: string }[],
    /** `expiresAt` in real milliseconds; null for codes that are kept on paper. */
    when: { createdAt: string; expiresAt: number | null },
  ): Promise<void>;
  drop(query: Query, userId: number): Promise<void>;
  /** One statement: true for exactly one caller. */
  use(query: Query, userId: number, mac: string, when: { usedAt: string; now: number }): Promise<boolean>;
  left(query: Query, userId: number): Promise<number>;
  /** Whether there are any, used or not. */
  given(query: Query, userId: number): Promise<boolean>;
}

export interface PasskeyStore {
  putChallenge(
    query: Query,
    challenge: ChallengeKey & { purpose: PasskeyPurpose; expiresAt: number },
  ): Promise<void>;
  /** Deletes it: true for exactly one caller, and only in time. */
  takeChallenge(query: Query, key: ChallengeKey, purpose: PasskeyPurpose, now: number): Promise<boolean>;
  insert(trx: Trx, passkey: NewPasskey & { id: string }, index: string, createdAt: string): Promise<void>;
  findByCredential(query: Query, index: string): Promise<StoredPasskey | null>;
  ofUser(query: Query, userId: number): Promise<StoredPasskey[]>;
  list(query: Query, userId: number): Promise<PasskeyView[]>;
  count(query: Query, userId: number): Promise<number>;
  /** False when the authenticator's counter did not go up: a copy of it may exist. */
  noteUse(query: Query, passkey: StoredPasskey, counter: number, usedAt: string): Promise<boolean>;
  rename(query: Query, userId: number, id: string, name: string): Promise<boolean>;
  remove(trx: Trx, userId: number, id: string): Promise<boolean>;
  removeAll(trx: Trx, userId: number): Promise<void>;
  prune(query: Query, now: number): Promise<void>;
}

/** One row an account: its handle for passkeys, and the lock under which factors are removed. */
export interface Owners {
  /** The handle, made by the first call. */
  handle(trx: Trx, userId: number, fresh: string): Promise<string>;
  userOf(query: Query, handle: string): Promise<number | null>;
  lock(trx: Trx, userId: number, fresh: string): Promise<void>;
}

export interface FactorStore {
  limits: Limits;
  challenges: Challenges;
  totp: TotpStore;
  recoveryCodes: RecoveryCodeStore;
  passkeys: PasskeyStore;
  owners: Owners;
}

/** RFC 6238: SHA-1, six digits, 30 seconds, one step of tolerance to either side. */
export interface TotpMaker {
  newSecret(): string;
  /** `otpauth://totp/...`, what the QR code holds. */
  uri(secret: string, issuer: string, label: string): string;
  /** The step whose code this is; null for a wrong or malformed one. @param at real milliseconds */
  stepOf(secret: string, code: string, at: number): Promise<number | null>;
}

export type ConsumeChallenge = (challenge: string) => Promise<boolean>;
/** `json` is what the browser takes: PublicKeyCredential(Creation|Request)OptionsJSON, the challenge in it. */
export interface PasskeyOptions {
  challenge: string;
  json: Readonly<Record<string, unknown>>;
}

/** The WebAuthn protocol; verification answers null for whatever is not genuine. */
export interface PasskeyProtocol {
  registrationOptions(owner: {
    handle: string;
    userName: string;
    displayName: string;
    existing: readonly StoredPasskey[];
  }): Promise<PasskeyOptions>;
  signInOptions(): Promise<PasskeyOptions>;
  verifyRegistration(
    answer: RegistrationAnswer,
    consume: ConsumeChallenge,
  ): Promise<Pick<NewPasskey, 'credentialId' | 'publicKey' | 'counter' | 'transports' | 'synced'> | null>;
  /** The authenticator's new counter and the handle that it remembers. */
  verifySignIn(
    answer: SignInAnswer,
    passkey: StoredPasskey,
    consume: ConsumeChallenge,
  ): Promise<{ counter: number; handle: string | null } | null>;
}

/** Random figures: an argument, so that tests can be exact. */
export type RandomCode = () => string;
