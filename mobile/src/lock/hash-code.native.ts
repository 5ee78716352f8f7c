import { CryptoDigestAlgorithm, digestStringAsync } from 'expo-crypto';

/** On a phone it lies in the keychain or keystore: who reads that has the session beside it. */
export function hashCode(code: string, salt: string): Promise<string> {
  return digestStringAsync(CryptoDigestAlgorithm.SHA256, `${salt}:${code}`);
}
