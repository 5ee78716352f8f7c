/** Holds a text. What lies in it is never readable on the disk. */
export interface Place {
  get(): Promise<string | null>;
  set(text: string): Promise<void>;
  /** With the key that it was sealed with. */
  wipe(): Promise<void>;
}

export interface Sealer {
  /** `about` says what it is; it opens under the same words only. */
  seal(text: string, about: string): Promise<Uint8Array>;
  /** Null when it can't be opened: another key, other words, or bytes that somebody changed. */
  open(sealed: Uint8Array, about: string): Promise<string | null>;
  forgetKey(): Promise<void>;
}

export interface Bytes {
  read(name: string): Promise<Uint8Array | null>;
  write(name: string, bytes: Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
}

/** A text, sealed under a key of its own: each place can be wiped without the others. */
export function sealedPlace(name: string, sealer: Sealer, bytes: Bytes): Place {
  return {
    get: async () => {
      const sealed = await bytes.read(name);
      return sealed && sealer.open(sealed, name);
    },
    set: async (text) => bytes.write(name, await sealer.seal(text, name)),
    wipe: async () => {
      // Without its key nothing of it can be read again, whatever becomes of the rest.
      await sealer.forgetKey();
      await bytes.remove(name);
    },
  };
}

/** Where nothing may stay, or nothing can be sealed: gone with the app. */
export function memoryPlace(): Place {
  let held: string | null = null;
  return {
    get: async () => held,
    set: async (text) => void (held = text),
    wipe: async () => void (held = null),
  };
}
