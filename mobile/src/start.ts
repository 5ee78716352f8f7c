import type { Parts } from './compose';
import { memoryStorage } from './storage/memory-storage';
import type { Storage } from './storage/storage-shape';

/** What the phone keeps and whoever is signed in; where it cannot be opened, the door, which says so, instead of nothing. */
export async function start<T extends Pick<Parts, 'session' | 'lock'>>(
  openStorage: () => Promise<Storage>,
  compose: (storage: Storage) => T,
): Promise<T> {
  try {
    const parts = compose(await openStorage());
    await parts.session.restore();
    // Before anything is drawn of whoever has one.
    await parts.lock.restore();
    return parts;
  } catch {
    // What lies there stays: a keychain that is shut now may open at the next start.
    const parts = compose(memoryStorage());
    await parts.session.restore();
    return parts;
  }
}
