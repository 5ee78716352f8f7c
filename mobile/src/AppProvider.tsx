import type { Language } from '@daktari/texts/app';
import { defaultShouldDehydrateQuery, type Query } from '@tanstack/react-query';
import { PersistQueryClientProvider } from '@tanstack/react-query-persist-client';
import { createContext, use, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { baseUrl } from './api/base-url';
import { isUp } from './api/is-up';
import { compose, COPY_MS, type Parts } from './compose';
import { keepApp } from './network/keep-app';
import { pressByKeys } from './parts/press-by-keys';
import { keepAsking } from './network/keep-asking';
import { watchNetwork } from './network/watch-network';
import { start } from './start';
import { openStorage } from './storage/storage';
import { useLanguage } from './texts/TextsProvider';

/** Tests put parts of their own in. */
export const PartsContext = createContext<Parts | null>(null);
/** Copies of another version of the app are not read: their shape may have been another. */
const COPIES_OF = '1';

/** Opens what the phone keeps, then draws: whoever was signed in is, with or without network. */
export function AppProvider({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  const spoken = useRef<Language>(language);
  useEffect(() => void (spoken.current = language), [language]);
  const [parts, setParts] = useState<Parts | null>(null);

  useEffect(() => keepApp(), []);
  useEffect(() => pressByKeys(), []);

  useEffect(() => {
    let gone = false;
    void start(openStorage, (storage) => compose(storage, () => spoken.current)).then((made) => {
      if (!gone) setParts(made);
    });
    return () => void (gone = true);
  }, []);

  useEffect(() => {
    if (!parts) return;
    const { connection } = parts;
    const asking = keepAsking(connection, () => isUp(baseUrl()));
    const stopWatching = watchNetwork((hasNetwork) => {
      if (!hasNetwork) connection.noteSilence();
      // Whether the clinic answers over it is another question.
      else void asking.ask();
    });
    return () => {
      stopWatching();
      asking.stop();
    };
  }, [parts]);

  const persistence = useMemo(
    () =>
      parts && {
        persister: parts.persister,
        maxAge: COPY_MS,
        buster: COPIES_OF,
        dehydrateOptions: { shouldDehydrateQuery: isKept },
      },
    [parts],
  );
  if (!parts || !persistence) return null;
  return (
    <PartsContext value={parts}>
      <PersistQueryClientProvider
        client={parts.queries}
        persistOptions={persistence}
        // A copy is something to begin with, however young: the app may have been closed before it was written.
        onSuccess={() => parts.queries.invalidateQueries()}
      >
        {children}
      </PersistQueryClientProvider>
    </PartsContext>
  );
}

/** What somebody typed is not kept: `meta: { keep: false }`; what is soon worth nothing only so long: `meta: { keepMs }`. */
function isKept(query: Query): boolean {
  const { keep, keepMs } = query.meta ?? {};
  if (keep === false || !defaultShouldDehydrateQuery(query)) return false;
  return typeof keepMs !== 'number' || Date.now() - query.state.dataUpdatedAt < keepMs;
}

export function useParts(): Parts {
  const parts = use(PartsContext);
  if (!parts) throw new Error('useParts stands outside of its provider');
  return parts;
}
