import type { Holdings } from './sign-in-steps';

export type Removal = 'totp' | 'passkey';

/**
 * Whether an account may give a factor up. Staff keep at least one authenticator or passkey, whatever else they have;
 * patients have their phone.
 */
export function mayRemove(kind: 'patient' | 'staff', holdings: Holdings, removal: Removal): boolean {
  if (kind === 'patient') return true;
  const totp = removal === 'totp' ? 0 : Number(holdings.totp);
  const passkeys = removal === 'passkey' ? holdings.passkeys - 1 : holdings.passkeys;
  return totp + passkeys > 0;
}
