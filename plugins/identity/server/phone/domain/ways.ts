import { needOf, type Holdings, type Proof } from '../../factors/domain/sign-in-steps';

/** What an app can show besides a code; names of the protocol, see the plugin's README. */
export const WAYS = ['password', 'recovery-code', 'clinic-record', 'clinic-code', 'passkey'] as const;
export type Way = (typeof WAYS)[number];

export interface AfterCode {
  holdings: Holdings;
  codeIsEnough: boolean;
  /** The clinic knows a birth date and the number of a card. */
  hasCard: boolean;
}

/** What is still wanted of somebody whose code was right; empty when nothing is. */
export function waysAfterCode({ holdings, codeIsEnough, hasCard }: AfterCode): readonly Way[] {
  const need = needOf({ of: { kind: 'patient', holdings, codeIsEnough }, proofs: ['phone-code'] });
  if (need.kind !== 'any-of') return [];
  return need.proofs
    .map(wayOf)
    .filter((way) => way !== null && (way !== 'clinic-record' || hasCard)) as Way[];
}

function wayOf(proof: Proof): Way | null {
  switch (proof) {
    case 'password':
    case 'passkey':
    case 'recovery-code':
    case 'clinic-record':
      return proof;
    case 'clinic-vouches':
      return 'clinic-code';
    case 'phone-code':
    case 'totp':
    case 'outside':
    case 'outside-several':
      return null;
    default:
      return proof satisfies never;
  }
}
