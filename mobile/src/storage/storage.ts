import { indexedDbShelves } from './indexed-db';
import { memoryStorage } from './memory-storage';
import { sealedPlace, type Place } from './places';
import type { Storage } from './storage-shape';
import { webSealer } from './web-sealer';

/** In a browser: sealed in IndexedDB; over plain http (a try-out in a clinic's own network) in memory only. ADR 23. */
export async function openStorage(): Promise<Storage> {
  if (!(await canSeal())) return memoryStorage();
  const { keys, bytes } = indexedDbShelves();
  const place = (name: string): Place => sealedPlace(name, webSealer(name, keys), bytes);
  return {
    ...{ device: place('device'), session: place('session'), lock: place('lock') },
    ...{ copies: place('copies'), intents: place('intents') },
    lasting: true,
  };
}

/** Some browsers have no database in private windows, and none has keys without https. */
async function canSeal(): Promise<boolean> {
  if (typeof indexedDB === 'undefined' || crypto.subtle === undefined) return false;
  try {
    await indexedDbShelves().bytes.read('probe');
    return true;
  } catch {
    return false;
  }
}
