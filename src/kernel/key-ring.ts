import { decrypt, encrypt, KEY_BYTES } from './vault-cipher';

/** As the configuration gives them; see VAULT_KEYS and VAULT_INDEX_KEY. */
export interface VaultKeys {
  /** Name of the key that wraps from now on. */
  current: string;
  /** Key-encryption keys by name, 32 bytes each; old ones stay until `npm run vault:rotate` has moved what they wrap. */
  keys: ReadonlyMap<string, Buffer>;
  /** Source of the blind index; must never change, or look-ups find nothing. */
  indexKey: Buffer;
}

/** The key-encryption keys (KEKs): they wrap data keys and nothing else. */
export interface KeyRing {
  readonly current: string;
  has(name: string): boolean;
  /** Under the current key. */
  wrap(dataKey: Buffer, context: Buffer): Buffer;
  /** @throws Error when the key is not there or is another one than it was wrapped with */
  unwrap(name: string, wrapped: Buffer, context: Buffer): Buffer;
}

/** A dot would split the sealed text in the wrong place: sealed, and never opened again. */
const KEY_NAME = /^[\w-]{1,40}$/;

/** @throws Error when keys are missing, misnamed or of the wrong length: wrong keys stop the boot */
export function keyRing({ current, keys, indexKey }: VaultKeys): KeyRing {
  for (const key of [...keys.values(), indexKey]) {
    if (key.length !== KEY_BYTES) throw new Error('vault keys must be 32 bytes');
  }
  const currentKey = keys.get(current);
  if (!currentKey) throw new Error('the current vault key is missing');
  for (const name of keys.keys()) {
    if (!KEY_NAME.test(name))
      throw new Error('names of vault keys have letters, digits, - and _ only, 40 at most');
  }
  return {
    current,
    has: (name) => keys.has(name),
    wrap: (dataKey, context) => encrypt(currentKey, dataKey, context),
    unwrap: (name, wrapped, context) => {
      const key = keys.get(name);
      if (!key) throw new Error(`the vault key "${name}" is not in VAULT_KEYS`);
      return decrypt(key, wrapped, context);
    },
  };
}
