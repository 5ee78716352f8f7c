import { getRandomValues } from 'expo-crypto';

/** 128 random bits: for an intent and all the requests that repeat it, and for whom a session is of. */
export function randomHex(): string {
  const bytes = getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
