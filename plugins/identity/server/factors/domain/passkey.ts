/** Real milliseconds that a person has for the finger on the sensor. */
export const PASSKEY_CHALLENGE_LIFE_MS = 5 * 60_000;
export const MOST_PASSKEYS = 10;
export type PasskeyPurpose = 'register' | 'sign-in';

/** A passkey as its owner's list shows it. */
export interface PasskeyView {
  id: string;
  name: string;
  /** Copied between the owner's devices by their maker. */
  synced: boolean;
  createdAt: string;
  lastUsedAt: string | null;
}

/** What verification needs of a stored passkey. Bytes are base64url. */
export interface StoredPasskey {
  id: string;
  userId: number;
  credentialId: string;
  publicKey: string;
  counter: number;
  transports: readonly string[];
}

export type NewPasskey = Omit<StoredPasskey, 'id'> & { synced: boolean; name: string };

/**
 * Passkeys may not be bound to an IP address (WebAuthn 5.1.2: the RP id is a domain), so they need a name, if only
 * `localhost`.
 */
export function canHavePasskeys(hostname: string): boolean {
  return !/^[\d.]+$/.test(hostname) && !hostname.startsWith('[');
}
