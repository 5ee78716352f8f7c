import type { PersistedClient, Persister } from '@tanstack/react-query-persist-client';
import type { Place } from './places';

const WRITE_EVERY_MS = 1000;

/** Keeps what queries found in a sealed place, at most once a second, and only while `mayKeep`. */
export function sealedPersister(
  place: Place,
  mayKeep: () => boolean,
): Persister & { forget(): Promise<void> } {
  let latest: PersistedClient | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let writing: Promise<void> = Promise.resolve();

  function write(): void {
    timer = null;
    const client = latest;
    latest = null;
    if (!client || !mayKeep()) return;
    // What can't be kept (a full disk) is asked for again next time.
    writing = writing.then(() => place.set(JSON.stringify(client))).catch(() => undefined);
  }

  async function forget(): Promise<void> {
    // What waited to be written is of the account that is leaving.
    if (timer !== null) clearTimeout(timer);
    [timer, latest] = [null, null];
    await writing;
    await place.wipe();
  }

  return {
    persistClient: (client) => {
      latest = client;
      timer ??= setTimeout(write, WRITE_EVERY_MS);
    },
    restoreClient: async () => {
      const text = await place.get().catch(() => null);
      return text === null ? undefined : (JSON.parse(text) as PersistedClient);
    },
    removeClient: forget,
    forget,
  };
}
