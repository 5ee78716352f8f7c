import { z } from 'zod';
import { trip } from '../../outside/domain/trip';

const proof = z.enum([
  'phone-code',
  'password',
  'totp',
  'passkey',
  'recovery-code',
  'clinic-record',
  'clinic-vouches',
  'outside',
  'outside-several',
]);

/** A code on its way to a phone. Instants are real milliseconds. */
const code = z.strictObject({
  /** The secret that the code answers. */
  challenge: z.string(),
  msisdn: z.string(),
  channel: z.enum(['whatsapp-then-sms', 'sms', 'voice']),
  expiresAt: z.number(),
  /** Null when there is no further send. */
  resendAt: z.number().nullable(),
  triesLeft: z.number(),
  /** All tries are used: nothing works before this. */
  lockedUntil: z.number().nullable(),
});

/** What somebody has shown in one sign-in, and what waits for an answer. Kept sealed: it holds numbers and secrets. */
export const signInState = z.strictObject({
  /** Chosen on a page; null: what the app or the browser asks for. */
  language: z.enum(['en', 'sw']).nullable(),
  /** Whose proofs these are; null while a phone that has no account is all there is. */
  userId: z.number().nullable(),
  proofs: z.array(proof),
  /** Whose phone answered with the code. */
  phone: z.string().nullable(),
  code: code.nullable(),
  /** An authenticator app that waits for its first code. */
  totp: z.strictObject({ secret: z.string(), uri: z.string() }).nullable(),
  /** New recovery codes until their owner has them on paper. */
  recovery: z.array(z.string()).nullable(),
  /** The account was opened in this sign-in. */
  fresh: z.boolean(),
  /** Offers that were answered: made or turned away. */
  answered: z.array(z.enum(['passkey', 'recovery'])),
  /** The person forgot the password: the next page after the proofs chooses one. */
  newPassword: z.boolean(),
  /** On the way to a provider outside. Rows that were begun before there were any have none. */
  outside: trip.nullable().default(null),
});

export type SignInState = z.infer<typeof signInState>;
export type PhoneCode = z.infer<typeof code>;

export const BLANK: SignInState = {
  language: null,
  userId: null,
  proofs: [],
  phone: null,
  code: null,
  totp: null,
  recovery: null,
  fresh: false,
  answered: [],
  newPassword: false,
  outside: null,
};

/**
 * Somebody proved to hold this account. Proofs of one account never help another: who shows a second account's starts
 * over with it.
 */
export function withProof(
  state: SignInState,
  userId: number,
  shown: SignInState['proofs'][number],
): SignInState {
  const same = state.userId === null || state.userId === userId;
  const kept = same ? state : { ...BLANK, language: state.language };
  const proofs = kept.proofs.includes(shown) ? kept.proofs : [...kept.proofs, shown];
  return { ...kept, userId, proofs };
}
