import type { Sealer } from './places';

const IV_BYTES = 12;

export interface KeyShelf {
  read(name: string): Promise<CryptoKey | null>;
  write(name: string, key: CryptoKey): Promise<void>;
  remove(name: string): Promise<void>;
}

/** AES-256-GCM under a key that no script can read out, only use. */
export function webSealer(name: string, keys: KeyShelf): Sealer {
  let asked: Promise<CryptoKey> | null = null;

  async function keyOfName(): Promise<CryptoKey> {
    const kept = await keys.read(name);
    if (kept) return kept;
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    await keys.write(name, made);
    return made;
  }
  /** Never held on to: another window may have wiped it, and made another. */
  function theKey(): Promise<CryptoKey> {
    asked ??= keyOfName().finally(() => (asked = null));
    return asked;
  }

  return {
    seal: async (text, about) => {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const how = { name: 'AES-GCM', iv, additionalData: bytesOf(about) };
      const sealed = await crypto.subtle.encrypt(how, await theKey(), bytesOf(text));
      const whole = new Uint8Array(IV_BYTES + sealed.byteLength);
      whole.set(iv);
      whole.set(new Uint8Array(sealed), IV_BYTES);
      return whole;
    },
    open: async (whole, about) => {
      const iv = whole.slice(0, IV_BYTES);
      const how = { name: 'AES-GCM', iv, additionalData: bytesOf(about) };
      try {
        const plain = await crypto.subtle.decrypt(how, await theKey(), whole.slice(IV_BYTES));
        return new TextDecoder().decode(plain);
      } catch {
        return null;
      }
    },
    forgetKey: async () => {
      asked = null;
      await keys.remove(name);
    },
  };
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
