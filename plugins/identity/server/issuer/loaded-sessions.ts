import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Which of the browsers' sessions a request found. The provider writes a session back at the end of each request; one that
 * its owner ended in the meantime must not come back by that.
 */
export interface LoadedSessions {
  /** `request`: all that is done for it, also what goes on after it returned. */
  during(request: () => void): void;
  note(key: string): void;
  has(key: string): boolean;
}

export function loadedSessions(): LoadedSessions {
  const storage = new AsyncLocalStorage<Set<string>>();
  return {
    during: (request) => {
      storage.run(new Set(), request);
    },
    note: (key) => void storage.getStore()?.add(key),
    has: (key) => storage.getStore()?.has(key) ?? false,
  };
}
