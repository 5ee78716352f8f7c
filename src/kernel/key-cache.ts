/** Unwrapped data keys for a short while: few, and forgotten soon. */
export interface KeyCache {
  get(subject: string): Buffer | undefined;
  set(subject: string, key: Buffer): void;
  forget(subject: string): void;
  readonly size: number;
}

export interface KeyCacheLimits {
  most: number;
  /** Real milliseconds from the moment the key was read. */
  lifeMs: number;
}

export function keyCache({ most, lifeMs }: KeyCacheLimits, realNow: () => number): KeyCache {
  // A Map keeps the order in which keys were put: the first is the one that was not asked for the longest.
  const entries = new Map<string, { key: Buffer; until: number }>();
  return {
    get size() {
      return entries.size;
    },
    get: (subject) => {
      const entry = entries.get(subject);
      if (!entry) return undefined;
      entries.delete(subject);
      if (entry.until <= realNow()) return undefined;
      entries.set(subject, entry);
      return entry.key;
    },
    set: (subject, key) => {
      entries.delete(subject);
      entries.set(subject, { key, until: realNow() + lifeMs });
      const [oldest] = entries.keys();
      if (entries.size > most && oldest !== undefined) entries.delete(oldest);
    },
    forget: (subject) => void entries.delete(subject),
  };
}
