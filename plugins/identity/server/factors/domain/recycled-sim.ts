const DAY_MS = 86_400_000;
/** Networks here give a number to somebody else after 120 days without use. */
const RECYCLED_AFTER_DAYS = 120;
const TRUSTED_DAYS = 90;

export interface PhoneHistory {
  /** The last sign-in of this account that proved more than an old session; null: never. */
  lastVerifiedAt: Date | null;
  /** The account was used from this device before. */
  deviceKnown: boolean;
  now: Date;
}

export type PhoneTrust =
  | { kind: 'code-is-enough' }
  | { kind: 'needs-more'; because: 'number-may-be-recycled' | 'long-unused' | 'new-device' };

/**
 * Whether a code alone proves that the person with the phone is still the person with the account. If not, also the
 * password, a passkey or a recovery code, or birth date and facility number, or the clinic.
 */
export function phoneTrust({ lastVerifiedAt, deviceKnown, now }: PhoneHistory): PhoneTrust {
  const unusedMs = lastVerifiedAt === null ? Infinity : now.getTime() - lastVerifiedAt.getTime();
  if (unusedMs >= RECYCLED_AFTER_DAYS * DAY_MS)
    return { kind: 'needs-more', because: 'number-may-be-recycled' };
  if (unusedMs > TRUSTED_DAYS * DAY_MS) return { kind: 'needs-more', because: 'long-unused' };
  return deviceKnown ? { kind: 'code-is-enough' } : { kind: 'needs-more', because: 'new-device' };
}
