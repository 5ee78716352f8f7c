import type { Place } from '../storage/places';

export interface Kept {
  /** Made up at each sign-in: by it a window knows whether what lies here is still its own. */
  owner: string;
  refresh: string;
}

/** The session that goes on after the app was closed. */
export function keptSession(place: Place) {
  return {
    get: async (): Promise<Kept | null> => {
      const text = await place.get();
      return text === null ? null : keptIn(text);
    },
    set: (kept: Kept): Promise<void> => place.set(JSON.stringify(kept)),
    wipe: (): Promise<void> => place.wipe(),
  };
}

/** Null for anything else, such as a bare token of an older app: whose it is nobody can say. */
function keptIn(text: string): Kept | null {
  try {
    const { owner, refresh } = JSON.parse(text) as Partial<Kept>;
    return typeof owner === 'string' && typeof refresh === 'string' ? { owner, refresh } : null;
  } catch {
    return null;
  }
}
