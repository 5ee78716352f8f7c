import { fileBytes } from './files.native';
import { nativeSealer } from './native-sealer';
import { sealedPlace } from './places';
import { securePlace } from './secure-place';
import type { Storage } from './storage';

/** Secrets in the keychain or keystore; copies in files, sealed under a key that lies there. */
export async function openStorage(): Promise<Storage> {
  return {
    device: securePlace('device'),
    session: securePlace('session'),
    copies: sealedPlace('copies', nativeSealer('copies'), fileBytes()),
    lasting: true,
  };
}
