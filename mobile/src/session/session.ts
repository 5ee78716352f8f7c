import type { Place } from '../storage/places';
import type { Issuer, Tokens } from './tokens';

export type SessionState =
  | { state: 'starting' }
  /** `ended`: it was over, which the person did not ask for. */
  | { state: 'signed-out'; ended: boolean }
  /** `kept`: it goes on after the app was closed. */
  | { state: 'signed-in'; kept: boolean };

export interface Session {
  now(): SessionState;
  subscribe(listener: () => void): () => void;
  /** Goes on with what was kept; asks nobody, so that it works without network. */
  restore(): Promise<void>;
  open(tokens: Tokens, keep: boolean): Promise<void>;
  /** For a request; null while nobody is signed in. @throws DaktariError unreachable */
  access(): Promise<string | null>;
  /** After a 401 to `stale`. However many ask at once, one refresh serves all. @throws DaktariError unreachable */
  renew(stale: string): Promise<string | null>;
  /** Refused although it was just renewed. */
  lose(): Promise<void>;
  signOut(): Promise<void>;
}

export interface SessionParts {
  issuer: Pick<Issuer, 'renew' | 'revoke'>;
  /** For the refresh token; the access token is in memory and nowhere else. */
  place: Place;
  /** One at a time on this phone, in whichever window: a refresh token that is shown twice ends the session. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /** What else there is of the account on this phone. */
  wipeCopies(): Promise<void>;
}

export function createSession({ issuer, place, exclusively, wipeCopies }: SessionParts): Session {
  const listeners = new Set<() => void>();
  let current: SessionState = { state: 'starting' };
  let access: string | null = null;
  /** Where it is not kept. */
  let held: string | null = null;
  let renewal: Promise<string | null> | null = null;

  function become(next: SessionState): void {
    current = next;
    for (const listener of listeners) listener();
  }
  const isKept = (): boolean => current.state === 'signed-in' && current.kept;

  async function store(refresh: string): Promise<void> {
    if (isKept()) await place.set(refresh);
    else held = refresh;
  }

  async function end(ended: boolean): Promise<void> {
    access = null;
    held = null;
    become({ state: 'signed-out', ended });
    await Promise.all([place.wipe(), wipeCopies()]);
  }

  async function renewed(): Promise<string | null> {
    // Another window may have renewed it meanwhile, or signed out.
    const refresh = isKept() ? await place.get() : held;
    const reply = refresh === null ? null : await issuer.renew(refresh);
    if (current.state !== 'signed-in') return null;
    switch (reply?.kind) {
      case 'granted':
        await store(reply.tokens.refresh);
        access = reply.tokens.access;
        return access;
      case 'wait':
        return null;
      default:
        await end(true);
        return null;
    }
  }

  function renewOnce(): Promise<string | null> {
    renewal ??= exclusively(renewed).finally(() => (renewal = null));
    return renewal;
  }

  return {
    now: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    restore: async () => {
      const refresh = await place.get();
      become(refresh === null ? { state: 'signed-out', ended: false } : { state: 'signed-in', kept: true });
    },
    open: async (tokens, keep) => {
      if (keep) await place.set(tokens.refresh);
      else held = tokens.refresh;
      access = tokens.access;
      become({ state: 'signed-in', kept: keep });
    },
    access: async () => (current.state === 'signed-in' ? (access ?? renewOnce()) : null),
    renew: (stale) => (access !== null && access !== stale ? Promise.resolve(access) : renewOnce()),
    lose: () => (current.state === 'signed-in' ? end(true) : Promise.resolve()),
    signOut: async () => {
      const refresh = isKept() ? await place.get() : held;
      await end(false);
      if (refresh !== null) await issuer.revoke(refresh).catch(() => undefined);
    },
  };
}
