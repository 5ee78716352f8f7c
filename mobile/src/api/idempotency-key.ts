import { getRandomValues } from 'expo-crypto';

/** For one intent, and all the requests that repeat it. */
export function newIdempotencyKey(): string {
  return Array.from(getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}
