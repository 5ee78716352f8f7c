import type { Bytes } from './places';
import type { KeyShelf } from './web-sealer';

const NAME = 'daktari';
const KEYS = 'keys';
const SEALED = 'sealed';

/** A browser's own database, for sealed bytes and for keys, which it keeps without showing them to anybody. */
export function indexedDbShelves(factory: IDBFactory = indexedDB): { keys: KeyShelf; bytes: Bytes } {
  let opened: Promise<IDBDatabase> | null = null;
  function database(): Promise<IDBDatabase> {
    opened ??= open(factory);
    return opened;
  }
  function shelf<T>(store: string) {
    return {
      read: async (name: string): Promise<T | null> => {
        const found = (await run(await database(), store, 'readonly', (one) => one.get(name))) as
          T | undefined;
        return found ?? null;
      },
      write: async (name: string, value: T): Promise<void> => {
        await run(await database(), store, 'readwrite', (one) => one.put(value, name));
      },
      remove: async (name: string): Promise<void> => {
        await run(await database(), store, 'readwrite', (one) => one.delete(name));
      },
    };
  }
  return { keys: shelf<CryptoKey>(KEYS), bytes: shelf<Uint8Array>(SEALED) };
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(KEYS);
      request.result.createObjectStore(SEALED);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
  });
}

function run(
  database: IDBDatabase,
  store: string,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode);
    const request = act(transaction.objectStore(store));
    // What was written counts once the whole transaction is on the disk.
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? new Error('not stored'));
    transaction.onerror = () => reject(transaction.error ?? new Error('not stored'));
  });
}
