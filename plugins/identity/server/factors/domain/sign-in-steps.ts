/** What a person has shown in this sign-in. Only a check that succeeded makes one. */
export type Proof =
  | 'phone-code'
  | 'password'
  | 'totp'
  | 'passkey'
  | 'recovery-code'
  /** Birth date and the number on the clinic's card. */
  | 'clinic-record'
  /** Somebody at the clinic knows the person and said so. */
  | 'clinic-vouches'
  /** A provider outside to which the account is connected says who it is: in place of the password. */
  | 'outside'
  /** And that it asked for several factors, which the settings say is to be believed. */
  | 'outside-several';

/** What an account has set up. */
export interface Holdings {
  password: boolean;
  totp: boolean;
  passkeys: number;
  recoveryCodes: number;
  /** Codes were given out, used or not. */
  codesGiven?: boolean;
  /** Connected to a provider outside. */
  outside: boolean;
}

export type SignInOf =
  /** `codeIsEnough`: see phoneTrust. */
  { kind: 'patient'; holdings: Holdings; codeIsEnough: boolean } | { kind: 'staff'; holdings: Holdings };

export interface SignIn {
  of: SignInOf;
  proofs: readonly Proof[];
}

/** What a sign-in waits for. `any-of` is never empty but for an account that nothing can open: call the clinic. */
export type Need =
  | { kind: 'any-of'; proofs: readonly Proof[] }
  /** First sign-in of staff: no records before a second factor stands. */
  | { kind: 'enrol'; factors: readonly ('totp' | 'passkey')[] }
  | { kind: 'done' };

const DONE: Need = { kind: 'done' };
const ENROL: Need = { kind: 'enrol', factors: ['passkey', 'totp'] };

/** The state after an attempt: a failed one leaves everything as it was. */
export function afterAttempt(signIn: SignIn, proof: Proof, succeeded: boolean): SignIn {
  if (!succeeded || signIn.proofs.includes(proof)) return signIn;
  return { ...signIn, proofs: [...signIn.proofs, proof] };
}

/** Depends on what was shown, never on the order in which it was. */
export function needOf({ of, proofs }: SignIn): Need {
  const shown = new Set(proofs);
  switch (of.kind) {
    case 'patient':
      return patientNeed(of, shown);
    case 'staff':
      return staffNeed(of.holdings, shown);
    default:
      return of satisfies never;
  }
}

/** A patient's own secrets, each enough by itself. */
const SECRETS = ['password', 'passkey', 'recovery-code'] as const;

function patientNeed(
  { holdings, codeIsEnough }: Extract<SignInOf, { kind: 'patient' }>,
  shown: ReadonlySet<Proof>,
): Need {
  const secrets = SECRETS.filter((proof) => holds(holdings, proof));
  if (secrets.some((proof) => shown.has(proof))) return DONE;
  if (!shown.has('phone-code')) return { kind: 'any-of', proofs: ['phone-code', ...secrets] };
  if (codeIsEnough || shown.has('clinic-record') || shown.has('clinic-vouches')) return DONE;
  return { kind: 'any-of', proofs: [...secrets, 'clinic-record', 'clinic-vouches'] };
}

function staffNeed(holdings: Holdings, shown: ReadonlySet<Proof>): Need {
  if (shown.has('passkey') && holds(holdings, 'passkey')) return DONE;
  if (shown.has('outside-several') && holdings.outside) return DONE;
  const passkey: Proof[] = holds(holdings, 'passkey') ? ['passkey'] : [];
  const first = (['password', 'outside'] as const).filter((proof) => holdings[proof]);
  if (!first.some((proof) => shown.has(proof))) return { kind: 'any-of', proofs: [...passkey, ...first] };
  const second = (['totp', 'recovery-code'] as const).filter((proof) => holds(holdings, proof));
  // A recovery code stands in for a factor that was set up; by itself it is none. Who has codes and no factor had them
  // taken away by the clinic: the password, which may be known to whoever is feared, does not set up new ones.
  if (!holdings.totp && holdings.passkeys === 0) {
    const mailed = holdings.codesGiven === true && !shown.has('recovery-code');
    return mailed ? { kind: 'any-of', proofs: ['recovery-code'] } : ENROL;
  }
  if (second.some((proof) => shown.has(proof))) return DONE;
  return { kind: 'any-of', proofs: [...passkey, ...second] };
}

function holds(holdings: Holdings, proof: 'password' | 'totp' | 'passkey' | 'recovery-code'): boolean {
  switch (proof) {
    case 'password':
      return holdings.password;
    case 'totp':
      return holdings.totp;
    case 'passkey':
      return holdings.passkeys > 0;
    case 'recovery-code':
      return holdings.recoveryCodes > 0;
    default:
      return proof satisfies never;
  }
}
