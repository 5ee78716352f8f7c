import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Where a sealed value lives. It is bound into the ciphertext, so a value moved to another row or column won't open. */
export interface VaultAddress {
  table: string;
  row: string;
  column: string;
}

/** Field encryption: AES-256-GCM with a data key per value, itself wrapped by the key-encryption key. */
export interface Vault {
  seal(plain: string | Buffer, address: VaultAddress): string;
  /** @throws Error when the text was altered, moved or sealed under an unknown key */
  open(sealed: string, address: VaultAddress): Buffer;
  openText(sealed: string, address: VaultAddress): string;
  /** Keyed hash (HMAC-SHA-256, hex) for equality look-ups; `purpose` keeps indexes of different fields apart. */
  blindIndex(value: string, purpose: string): string;
}

const VERSION = 'v1';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
/** A dot would split the sealed text in the wrong place: sealed, and never opened again. */
const KEY_NAME = /^[\w-]+$/;

export interface VaultKeys {
  /** Name of the key that seals from now on. */
  current: string;
  /** Key-encryption keys by name, 32 bytes each; old ones stay to open what they sealed. */
  keys: ReadonlyMap<string, Buffer>;
  /** Source of the blind index; must never change, or look-ups find nothing. */
  indexKey: Buffer;
}

export function localVault({ current, keys, indexKey }: VaultKeys): Vault {
  const currentKey = keys.get(current);
  for (const key of [...keys.values(), indexKey]) {
    if (key.length !== KEY_BYTES) throw new Error('vault keys must be 32 bytes');
  }
  if (!currentKey) throw new Error('the current vault key is missing');
  for (const name of keys.keys()) {
    if (!KEY_NAME.test(name)) throw new Error('names of vault keys have letters, digits, - and _ only');
  }
  const sealingKey = currentKey;

  const indexKeys = new Map<string, Buffer>();

  function indexKeyOf(purpose: string): Buffer {
    const known = indexKeys.get(purpose);
    if (known) return known;
    const derived = Buffer.from(hkdfSync('sha256', indexKey, '', `daktari index ${purpose}`, KEY_BYTES));
    indexKeys.set(purpose, derived);
    return derived;
  }

  function open(sealed: string, address: VaultAddress): Buffer {
    const [version, name, wrapped, body, ...rest] = sealed.split('.');
    const key = name === undefined ? undefined : keys.get(name);
    if (version !== VERSION || !key || !wrapped || !body || rest.length > 0)
      throw new Error('not a sealed value of this vault');
    const aad = associatedData(address);
    const dataKey = decrypt(key, Buffer.from(wrapped, 'base64url'), aad);
    return decrypt(dataKey, Buffer.from(body, 'base64url'), aad);
  }

  return {
    seal: (plain, address) => {
      const aad = associatedData(address);
      const dataKey = randomBytes(KEY_BYTES);
      const wrapped = encrypt(sealingKey, dataKey, aad);
      const body = encrypt(dataKey, typeof plain === 'string' ? Buffer.from(plain, 'utf8') : plain, aad);
      return [VERSION, current, wrapped.toString('base64url'), body.toString('base64url')].join('.');
    },
    open,
    openText: (sealed, address) => open(sealed, address).toString('utf8'),
    blindIndex: (value, purpose) => createHmac('sha256', indexKeyOf(purpose)).update(value).digest('hex'),
  };
}

function associatedData({ table, row, column }: VaultAddress): Buffer {
  return Buffer.from(JSON.stringify([table, row, column]));
}

function encrypt(key: Buffer, plain: Buffer, aad: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(aad);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, body, cipher.getAuthTag()]);
}

function decrypt(key: Buffer, sealed: Buffer, aad: Buffer): Buffer {
  if (sealed.length < IV_BYTES + TAG_BYTES) throw new Error('sealed value is too short');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES)).setAAD(aad);
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
}
