import type { Vault } from '../../../../../src/kernel/vault';
import type { ChallengeKey } from '../ports';

/** Each hash has its own key: one from another field proves nothing here. */
export function phoneChallengeKey(vault: Vault, challenge: string, binding: string): ChallengeKey {
  return {
    id: vault.blindIndex(challenge, 'phone-challenge'),
    boundTo: vault.blindIndex(binding, 'phone-challenge-binding'),
  };
}

/** The code counts for its challenge only: the same figures in another one have another hash. */
export function codeMac(vault: Vault, challengeId: string, code: string): string {
  return vault.blindIndex(`${challengeId} ${code}`, 'phone-code');
}

export function passkeyChallengeKey(vault: Vault, challenge: string, binding: string): ChallengeKey {
  return {
    id: vault.blindIndex(challenge, 'passkey-challenge'),
    boundTo: vault.blindIndex(binding, 'passkey-challenge-binding'),
  };
}

export function challengeAddress(row: string, column: 'code_sealed' | 'msisdn_sealed') {
  return { table: 'identity_phone_challenges', row, column } as const;
}
