import type { Session } from '../session/session';
import type { Place } from '../storage/places';
import type { Intents } from './intents';

/** A hold lasts minutes, and its visit tells what became of it: whoever wishes the same an hour later means another one. */
const KNOWN_MS = 3_600_000;

interface Open {
  key: string;
  at: number;
}

/** Whose they are stands with them: the next person on this phone goes on with none of them. */
interface Kept {
  owner: string;
  open: Record<string, Open>;
}

export interface KeptIntentsParts {
  place: Place;
  session(): Pick<Session, 'keptOwner' | 'whileKept'>;
  newKey(): string;
  now(): number;
}

export interface KeptIntents extends Intents {
  drop(): void;
  forget(): Promise<void>;
}

/**
 * Intents that are still open after the app was killed, sealed: the key lies there before the request leaves, so that whoever
 * does it once more after a restart does it under the same one. Where nothing is kept they live as long as the window.
 */
export function keptIntents({ place, session, newKey, now }: KeptIntentsParts): KeptIntents {
  /** Of whoever is signed in: what is still under way for the one before has the map of then. */
  let open = new Map<string, string>();

  async function change(work: (kept: Kept) => void): Promise<void> {
    const owner = session().keptOwner();
    if (owner === null) return;
    // A disk that is full, or a place that can't be opened, must keep nobody from booking.
    await session()
      .whileKept(owner, async () => {
        const kept = await read(owner);
        work(kept);
        await place.set(JSON.stringify(kept));
      })
      .catch(() => undefined);
  }

  async function read(owner: string): Promise<Kept> {
    const text = await place.get().catch(() => null);
    const kept = text === null ? null : (JSON.parse(text) as Kept);
    if (kept?.owner !== owner) return { owner, open: {} };
    const young = Object.entries(kept.open).filter(([, { at }]) => now() - at < KNOWN_MS);
    return { owner, open: Object.fromEntries(young) };
  }

  return {
    keyFor: async (wish) => {
      const held = open;
      let key = held.get(wish) ?? newKey();
      await change((kept) => {
        key = kept.open[wish]?.key ?? key;
        kept.open[wish] ??= { key, at: now() };
      });
      held.set(wish, key);
      return key;
    },
    answered: async (wish, key) => {
      if (open.get(wish) === key) open.delete(wish);
      await change((kept) => {
        const others = Object.entries(kept.open).filter(([each, its]) => each !== wish || its.key !== key);
        kept.open = Object.fromEntries(others);
      });
    },
    drop: () => void (open = new Map()),
    forget: async () => {
      open = new Map();
      await place.wipe();
    },
  };
}
