import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Which of the browsers' sessions a request found, by their uid. The provider writes a session back at the end of each
 * request, after a sign-in under another key; one that its owner ended in the meantime must not come back by that.
 */
export interface LoadedSessions {
  /** `request`: all that is done for it, also what goes on after it returned. */
  during(request: () => void): void;
  note(key: string, uid: string): void;
  /** The request itself removed what stood under this key. */
  forget(key: string): void;
  has(uid: string): boolean;
}

export function loadedSessions(): LoadedSessions {
  const storage = new AsyncLocalStorage<Map<string, string>>();
  return {
    during: (request) => {
      storage.run(new Map(), request);
    },
    note: (key, uid) => void storage.getStore()?.set(key, uid),
    forget: (key) => void storage.getStore()?.delete(key),
    has: (uid) => [...(storage.getStore()?.values() ?? [])].includes(uid),
  };
}
