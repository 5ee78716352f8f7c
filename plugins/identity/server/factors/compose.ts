import { CODE_SENDER, type CodeChannel, type CodeSender } from '../../../../src/kernel/code-sender';
import type { Db, Trx } from '../../../../src/kernel/db';
import type { Kernel } from '../../../../src/kernel/kernel';
import { reasonOf } from '../../../../src/kernel/log';
import { EVERY_MINUTE, startTicker } from '../../../../src/kernel/ticker';
import { otplibTotp } from './adapters/otplib-totp';
import { randomCode } from './adapters/random-code';
import { webAuthn } from './adapters/web-authn';
import type { RegistrationAnswer, SignInAnswer } from './answers';
import { canHavePasskeys, type PasskeyView } from './domain/passkey';
import type { PasskeyOptions, PasskeyProtocol, RandomCode, TotpMaker } from './ports';
import { contributeSealedColumns } from './store/sealed-columns';
import { factorStore } from './store/store';
import { countPasswordTry, type PasswordTry } from './use-cases/count-password-try';
import { checkPhoneCode, type CodeGuess } from './use-cases/check-phone-code';
import { holdingsOf, type OwnHoldings } from './use-cases/holdings';
import {
  addPasskey,
  listPasskeys,
  renamePasskey,
  signInWithPasskey,
  startPasskey,
  startPasskeySignIn,
  type PasskeyOwner,
} from './use-cases/passkeys';
import { pruneFactors } from './use-cases/prune';
import { dropRecoveryCodes, issueRecoveryCodes, useRecoveryCode } from './use-cases/recovery-codes';
import { removeFactor, type ToRemove } from './use-cases/remove-factor';
import { resetByClinic } from './use-cases/reset-by-clinic';
import { resendPhoneCode, type ResendRequest } from './use-cases/resend-phone-code';
import { startPhoneCode, type CodeRequest, type CodeSent } from './use-cases/start-phone-code';
import { confirmTotp, enrolTotp, pendingTotp, verifyTotp, type TotpEnrolment } from './use-cases/totp';
import type { Alongside, Work } from './use-cases/work';

export interface FactorSettings {
  /** Scheme, domain and port that browsers see: passkeys are bound to it. */
  publicUrl: string;
  /** How authenticator apps and passkey dialogs name us. */
  productName: string;
  /** How phones call our own apps where a browser would write `publicUrl`; none: only pages. */
  appOrigins?: readonly string[];
}

/** What stands behind the factors; each has its real one, and tests put theirs in its place. */
export interface FactorPorts {
  sender?(): CodeSender;
  randomCode?: RandomCode;
  totp?: TotpMaker;
  passkeys?: PasskeyProtocol;
}

/** Everything that proves who somebody is. What each call throws stands with its use case. */
export interface Factors {
  codes: {
    /** The ways to a phone that are set up here. */
    channels(): readonly CodeChannel[];
    start(request: CodeRequest): Promise<CodeSent>;
    resend(request: ResendRequest): Promise<CodeSent>;
    check(guess: CodeGuess): Promise<{ msisdn: string }>;
  };
  totp: {
    enrol(userId: number, label: string): Promise<TotpEnrolment>;
    pending(userId: number, label: string): Promise<TotpEnrolment | null>;
    confirm(userId: number, code: string, alongside: Alongside): Promise<void>;
    verify(userId: number, code: string): Promise<void>;
  };
  passwords: {
    /** Before a password is compared; the comparison itself is the user store's. */
    countTry(attempt: PasswordTry): Promise<{ succeeded(): Promise<void> }>;
  };
  recoveryCodes: {
    issue(userId: number, alongside: Alongside): Promise<string[]>;
    drop(userId: number, query?: Db | Trx): Promise<void>;
    use(userId: number, typed: string): Promise<number>;
  };
  passkeys: {
    /** False where the address is a bare number, to which no passkey can be bound. */
    available: boolean;
    startRegistration(owner: PasskeyOwner, binding: string): Promise<PasskeyOptions>;
    register(
      userId: number,
      binding: string,
      made: { answer: RegistrationAnswer; name: string },
      alongside: Alongside,
    ): Promise<{ id: string }>;
    startSignIn(binding: string): Promise<PasskeyOptions>;
    signIn(binding: string, answer: SignInAnswer): Promise<{ userId: number }>;
    list(userId: number): Promise<PasskeyView[]>;
    rename(userId: number, id: string, name: string, alongside: Alongside): Promise<void>;
  };
  /** A clinic's word in place of the factors; see its use case. */
  resetByClinic(trx: Trx, userId: number): Promise<string>;
  remove(
    user: { id: number; kind: 'patient' | 'staff' },
    wish: ToRemove,
    alongside: Alongside,
  ): Promise<void>;
  holdings(userId: number, query?: Db | Trx): Promise<OwnHoldings>;
  /** Until the caller's transaction ends nobody else takes a way in away from this person. */
  lockOwner(trx: Trx, userId: number): Promise<void>;
  /** Starts the minute clock that deletes what is over; returns what stops it. */
  start(): () => Promise<void>;
}

export function composeFactors(kernel: Kernel, settings: FactorSettings, ports: FactorPorts = {}): Factors {
  const { origin, hostname } = new URL(settings.publicUrl);
  const origins = [origin, ...(settings.appOrigins ?? [])];
  const work: Work = {
    kernel,
    store: factorStore,
    sender: ports.sender ?? (() => kernel.services.use(CODE_SENDER)),
    randomCode: ports.randomCode ?? randomCode,
    totp: ports.totp ?? otplibTotp(),
    passkeys: ports.passkeys ?? webAuthn({ id: hostname, name: settings.productName, origins }),
    issuer: settings.productName,
  };
  contributeSealedColumns(kernel);
  return {
    codes: {
      channels: () => work.sender().channels,
      start: (request) => startPhoneCode(work, request),
      resend: (request) => resendPhoneCode(work, request),
      check: (guess) => checkPhoneCode(work, guess),
    },
    totp: {
      enrol: (userId, label) => enrolTotp(work, userId, label),
      pending: (userId, label) => pendingTotp(work, userId, label),
      confirm: (userId, code, alongside) => confirmTotp(work, userId, code, alongside),
      verify: (userId, code) => verifyTotp(work, userId, code),
    },
    passwords: { countTry: (attempt) => countPasswordTry(work, attempt) },
    recoveryCodes: {
      issue: (userId, alongside) => issueRecoveryCodes(work, userId, alongside),
      drop: (userId, query = kernel.db()) => dropRecoveryCodes(work, query, userId),
      use: (userId, typed) => useRecoveryCode(work, userId, typed),
    },
    passkeys: {
      available: canHavePasskeys(hostname),
      startRegistration: (owner, binding) => startPasskey(work, owner, binding),
      register: (userId, binding, made, alongside) => addPasskey(work, userId, binding, made, alongside),
      startSignIn: (binding) => startPasskeySignIn(work, binding),
      signIn: (binding, answer) => signInWithPasskey(work, binding, answer),
      list: (userId) => listPasskeys(work, userId),
      rename: (userId, id, name, alongside) => renamePasskey(work, userId, id, name, alongside),
    },
    resetByClinic: (trx, userId) => resetByClinic(work, trx, userId),
    remove: (user, wish, alongside) => removeFactor(work, user, wish, alongside),
    holdings: (userId, query = kernel.db()) => holdingsOf(work, query, userId),
    lockOwner: (trx, userId) => work.store.owners.lock(trx, userId, kernel.ids.token() + kernel.ids.token()),
    start: () => startTicker('identity.factors', EVERY_MINUTE, () => pruneOrSay(work)),
  };
}

async function pruneOrSay(work: Work): Promise<void> {
  try {
    await pruneFactors(work);
  } catch (error) {
    work.kernel.log.error('identity.factors-not-pruned', { reason: reasonOf(error) });
  }
}
