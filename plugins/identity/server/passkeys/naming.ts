import type { PasskeyOwner } from '../factors/use-cases/passkeys';
import type { KnownAccount } from '../issuer/accounts';
import { deviceOf } from '../sessions/device';

export const LONGEST_NAME = 60;

/** How the owner's device lists the passkey: a patient's address and name of account are made up by us. */
export function passkeyOwner({ userId, role, name, email }: KnownAccount): PasskeyOwner {
  return { userId, userName: role === 'patient' ? name : email, displayName: name };
}

/** Until its owner calls it something: the device it was made on. */
export function firstName(userAgent: string): string {
  return deviceOf(userAgent) || 'Passkey';
}
