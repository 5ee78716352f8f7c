import * as SecureStore from 'expo-secure-store';
import type { Place } from './places';

/** Readable while the phone is unlocked, and never in a backup or on another phone. */
const OPTIONS = { keychainAccessible: SecureStore.WHEN_UNLOCKED_THIS_DEVICE_ONLY };

/** The keychain of iOS, the keystore of Android. */
export function securePlace(name: string): Place {
  const key = `daktari.${name}`;
  return {
    get: () => SecureStore.getItemAsync(key, OPTIONS),
    set: (text) => SecureStore.setItemAsync(key, text, OPTIONS),
    wipe: () => SecureStore.deleteItemAsync(key, OPTIONS),
  };
}
