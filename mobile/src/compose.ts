import { createDaktariClient, type DaktariClient } from '@daktari/api-client';
import type { Language } from '@daktari/texts/app';
import { QueryClient } from '@tanstack/react-query';
import { authorisedFetch } from './api/authorised-fetch';
import { baseUrl } from './api/base-url';
import type { Intents } from './api/intents';
import { keptIntents } from './api/kept-intents';
import { mayTryAgain } from './api/may-try-again';
import { hashCode } from './lock/hash-code';
import { createLock, type Lock } from './lock/lock';
import { createConnection, type Connection } from './network/connection';
import { reachability } from './network/reachability';
import { deviceSecret } from './session/device';
import { exclusively } from './session/exclusively';
import { createSession, type Session } from './session/session';
import { randomHex } from './session/random-hex';
import { createIssuer, type Issuer } from './session/tokens';
import { openWindows } from './session/windows';
import { sealedPersister, type SealedPersister } from './storage/sealed-persister';
import type { Storage } from './storage/storage-shape';

const DAY_MS = 86_400_000;
/** How long a copy can be read without network. */
export const COPY_MS = 30 * DAY_MS;

/** What the app is made of, once for its life. */
export interface Parts {
  client: DaktariClient;
  connection: Connection;
  device(): Promise<string>;
  intents: Intents;
  issuer: Issuer;
  lock: Lock;
  persister: SealedPersister;
  queries: QueryClient;
  session: Session;
  storage: Storage;
}

export function compose(storage: Storage, language: () => Language): Parts {
  const issuer = createIssuer(baseUrl());
  const connection = createConnection(reachability);
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        // Asked for even when the phone says that it has no network: it is wrong often enough.
        networkMode: 'offlineFirst',
        // A timer longer than 24 days fires at once: nothing is thrown away here, and the persister knows the age.
        gcTime: Infinity,
        staleTime: 30_000,
        retry: mayTryAgain,
      },
    },
  });
  const session: Session = createSession({
    issuer,
    place: storage.session,
    exclusively,
    copies: {
      drop: () => {
        queries.clear();
        persister.drop();
        intents.drop();
      },
      wipe: async () => {
        queries.clear();
        await persister.forget();
        await intents.forget();
      },
    },
    windows: openWindows(),
    newOwner: randomHex,
  });
  const persister = sealedPersister(storage.copies, () => session);
  const intents = keptIntents({
    place: storage.intents,
    session: () => session,
    newKey: randomHex,
    now: Date.now,
  });
  const lock = createLock({
    place: storage.lock,
    hash: hashCode,
    newSalt: randomHex,
    now: Date.now,
    owner: () => session.keptOwner(),
    exclusively,
    signOut: () => session.signOut(),
  });
  session.subscribe(() => {
    // The code is that of whoever was signed in.
    if (session.now().state === 'signed-out' && lock.now().state !== 'off') void lock.turnOff();
  });
  const client = createDaktariClient({
    baseUrl: baseUrl(),
    // authorisedFetch puts it in: a request that waits for a refresh takes the new one.
    token: () => null,
    language,
    fetch: authorisedFetch(session, connection),
    newIdempotencyKey: randomHex,
  });
  const device = deviceSecret(storage.device);
  return { client, connection, device, intents, issuer, lock, persister, queries, session, storage };
}
