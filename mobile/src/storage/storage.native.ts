import { fileBytes } from './files.native';
import { wipeOfDeleted } from './fresh-install';
import { nativeSealer } from './native-sealer';
import { sealedPlace } from './places';
import { securePlace } from './secure-place';
import type { Storage } from './storage-shape';

/** Secrets in the keychain or keystore; copies in files, sealed under a key that lies there. */
export async function openStorage(): Promise<Storage> {
  const files = fileBytes();
  const session = securePlace('session');
  const copies = sealedPlace('copies', nativeSealer('copies'), files);
  const intents = sealedPlace('intents', nativeSealer('intents'), files);
  const lock = securePlace('lock');
  await wipeOfDeleted(files, [session, copies, intents, lock]);
  return { device: securePlace('device'), session, copies, intents, lock, lasting: true };
}
