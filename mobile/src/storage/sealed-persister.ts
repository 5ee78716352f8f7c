import type { PersistedClient, Persister } from '@tanstack/react-query-persist-client';
import type { Session } from '../session/session';
import type { Place } from './places';

const WRITE_EVERY_MS = 1000;

interface Copies {
  owner: string;
  client: PersistedClient;
}

export interface SealedPersister extends Persister {
  /** What waits to be written is not. */
  drop(): void;
  forget(): Promise<void>;
}

/** Keeps what queries found in a sealed place, at most once a second, and only while the phone keeps its owner's session. */
export function sealedPersister(
  place: Place,
  session: () => Pick<Session, 'keptOwner' | 'whileKept'>,
): SealedPersister {
  let latest: Copies | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function write(): void {
    const copies = latest;
    [timer, latest] = [null, null];
    if (!copies) return;
    // Another window may have signed somebody else in. What can't be kept (a full disk) is asked for again next time.
    const work = (): Promise<void> => place.set(JSON.stringify(copies));
    session()
      .whileKept(copies.owner, work)
      .catch(() => undefined);
  }

  function drop(): void {
    if (timer !== null) clearTimeout(timer);
    [timer, latest] = [null, null];
  }

  async function forget(): Promise<void> {
    drop();
    await place.wipe();
  }

  return {
    persistClient: (client) => {
      const owner = session().keptOwner();
      if (owner === null) return;
      latest = { owner, client };
      timer ??= setTimeout(write, WRITE_EVERY_MS);
    },
    restoreClient: async () => {
      const text = await place.get().catch(() => null);
      if (text === null) return undefined;
      const { owner, client } = JSON.parse(text) as Copies;
      return owner === session().keptOwner() ? client : undefined;
    },
    removeClient: forget,
    drop,
    forget,
  };
}
