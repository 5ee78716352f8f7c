/** A count that starts with the first hit and is forgotten when its window ends (real time). */
export interface LimitRule {
  name: string;
  limit: number;
  windowMs: number;
}

/** One count of a rule: for this number, this address, this account. `id` says nothing readable. */
export interface LimitKey extends LimitRule {
  id: string;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * Codes cost money and wake people. Numbers and their neighbours first, then where they come from, then everything: the
 * order is also the order of the row locks, so that two starts never wait for each other.
 */
export const CODE_LIMITS = {
  numberPause: { name: 'number-30s', limit: 1, windowMs: 30 * SECOND },
  numberHour: { name: 'number-1h', limit: 5, windowMs: HOUR },
  numberDay: { name: 'number-1d', limit: 10, windowMs: 24 * HOUR },
  /** Whoever pumps messages to numbers of a cheating network walks through neighbouring ones. */
  prefix: { name: 'prefix-10m', limit: 200, windowMs: 10 * MINUTE },
  /** A mobile network puts thousands of phones behind one address: what was verified is given back. */
  address: { name: 'address-1h', limit: 60, windowMs: HOUR },
  /** The breaker: more than this is an attack or a mistake, and a person has to look. */
  everything: { name: 'all-1h', limit: 3000, windowMs: HOUR },
} as const satisfies Record<string, LimitRule>;

/** Too many wrong codes: no new challenge for the number for a while. */
export const NUMBER_LOCK: LimitRule = { name: 'number-locked', limit: 1, windowMs: 15 * MINUTE };

/** Guesses at an authenticator's six figures, of which three are right at a time: 30 a day find one in 30 years. */
export const TOTP_LIMITS: readonly LimitRule[] = [
  { name: 'totp-15m', limit: 5, windowMs: 15 * MINUTE },
  { name: 'totp-1d', limit: 30, windowMs: 24 * HOUR },
];

export const RECOVERY_LIMITS: readonly LimitRule[] = [
  { name: 'recovery-15m', limit: 5, windowMs: 15 * MINUTE },
  { name: 'recovery-1d', limit: 20, windowMs: 24 * HOUR },
];

/**
 * Guesses at a password. By name and address, since thousands of phones share one address; by name alone, since an
 * attacker has many. The windows of a name grow, so that who guesses gets 100 a day. A browser that its owner signed in
 * with before has a count of its own: strangers cannot shut an owner out, whatever they do.
 */
export const PASSWORD_LIMITS = {
  address: [{ name: 'password-address-15m', limit: 10, windowMs: 15 * MINUTE }],
  device: [{ name: 'password-device-15m', limit: 10, windowMs: 15 * MINUTE }],
  name: [
    { name: 'password-1h', limit: 30, windowMs: HOUR },
    { name: 'password-1d', limit: 100, windowMs: 24 * HOUR },
  ],
} as const satisfies Record<string, readonly LimitRule[]>;

/** The first nine digits of an MSISDN: a block of a thousand numbers. */
export function prefixOf(msisdn: string): string {
  return msisdn.slice(0, 9);
}

export function secondsUntil(instant: number, now: number): number {
  return Math.max(1, Math.ceil((instant - now) / SECOND));
}
