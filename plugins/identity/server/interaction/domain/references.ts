import type { Proof } from '../../factors/domain/sign-in-steps';

/** How well somebody was recognised, for apps that ask for more (OpenID Connect Core, 2). */
const ACR = {
  one: 'urn:daktari:acr:one-factor',
  two: 'urn:daktari:acr:two-factors',
  phishingResistant: 'urn:daktari:acr:phishing-resistant',
} as const;

/** Authentication method references (RFC 8176). */
const METHODS: Readonly<Record<Proof, readonly string[]>> = {
  'phone-code': ['sms'],
  password: ['pwd'],
  totp: ['otp'],
  // Bound to the device, and its owner was recognised by it.
  passkey: ['pop', 'user'],
  'recovery-code': ['otp'],
  'clinic-record': ['kba'],
  'clinic-vouches': ['kba'],
  // Recognised by somebody else: the registry has no word for it.
  outside: ['fed'],
  'outside-several': ['fed'],
};

export function referencesOf(proofs: readonly Proof[]): { amr: string[]; acr: string } {
  const alone = proofs.includes('passkey') || proofs.includes('outside-several');
  const several = proofs.length > 1 || alone;
  const amr = [...new Set(proofs.flatMap((proof) => METHODS[proof]))];
  const acr = proofs.includes('passkey') ? ACR.phishingResistant : several ? ACR.two : ACR.one;
  return { amr: several ? [...amr, 'mfa'] : amr, acr };
}
