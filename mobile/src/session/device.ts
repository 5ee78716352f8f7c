import { getRandomValues } from 'expo-crypto';
import type { Place } from '../storage/places';

const SECRET_BYTES = 32;

/** The secret by which the clinic knows this phone again; made up once, and kept over sign-outs. */
export function deviceSecret(place: Place): () => Promise<string> {
  let secret: Promise<string> | null = null;
  async function keptOrMade(): Promise<string> {
    const kept = await place.get();
    if (kept !== null) return kept;
    const made = base64Url(getRandomValues(new Uint8Array(SECRET_BYTES)));
    await place.set(made);
    return made;
  }
  return () => {
    secret ??= keptOrMade();
    return secret;
  };
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
