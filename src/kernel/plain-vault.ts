import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { keyRing, type KeyRing, type VaultKeys } from './key-ring';
import { contextOf, decrypt, encrypt, KEY_BYTES } from './vault-cipher';

/** Where a sealed value lives. It is bound into the ciphertext, so a value moved to another row or column won't open. */
export interface VaultAddress {
  table: string;
  row: string;
  column: string;
}

/** For values that belong to no patient: a data key per value, wrapped by a KEK, both in the sealed text. */
export interface PlainVault {
  seal(plain: string | Buffer, address: VaultAddress): string;
  /** @throws Error when the text was altered, moved or sealed under an unknown key */
  open(sealed: string, address: VaultAddress): Buffer;
  openText(sealed: string, address: VaultAddress): string;
  /** Keyed hash (HMAC-SHA-256, hex) for equality look-ups; `purpose` keeps indexes of different fields apart. */
  blindIndex(value: string, purpose: string): string;
}

const VERSION = 'v1';

export function plainVault(keys: VaultKeys): PlainVault {
  const ring = keyRing(keys);
  const indexKeys = new Map<string, Buffer>();

  function indexKeyOf(purpose: string): Buffer {
    const known = indexKeys.get(purpose);
    if (known) return known;
    const derived = hkdfSync('sha256', keys.indexKey, '', `daktari index ${purpose}`, KEY_BYTES);
    indexKeys.set(purpose, Buffer.from(derived));
    return Buffer.from(derived);
  }

  function open(sealed: string, address: VaultAddress): Buffer {
    return openPlain(sealed, address, (name, wrapped, context) => ring.unwrap(name, wrapped, context));
  }

  return {
    seal: (plain, address) => {
      const context = addressContext(address);
      const dataKey = randomBytes(KEY_BYTES);
      const wrapped = ring.wrap(dataKey, context);
      const body = encrypt(dataKey, typeof plain === 'string' ? Buffer.from(plain, 'utf8') : plain, context);
      return [VERSION, ring.current, wrapped.toString('base64url'), body.toString('base64url')].join('.');
    },
    open,
    openText: (sealed, address) => open(sealed, address).toString('utf8'),
    blindIndex: (value, purpose) => createHmac('sha256', indexKeyOf(purpose)).update(value).digest('hex'),
  };
}

/** The name of the KEK in a text of this shape; null when it has another. */
export function kekOf(sealed: string): string | null {
  return partsOf(sealed)?.kek ?? null;
}

/** @throws Error when it does not open */
export function openPlain(sealed: string, address: VaultAddress, unwrap: KeyRing['unwrap']): Buffer {
  const parts = partsOf(sealed);
  if (!parts) throw new Error('not a sealed value of this vault');
  const context = addressContext(address);
  return decrypt(unwrap(parts.kek, parts.wrapped, context), parts.body, context);
}

function partsOf(sealed: string): { kek: string; wrapped: Buffer; body: Buffer } | null {
  const [version, kek, wrapped, body, ...rest] = sealed.split('.');
  if (version !== VERSION || !kek || !wrapped || !body || rest.length > 0) return null;
  return { kek, wrapped: Buffer.from(wrapped, 'base64url'), body: Buffer.from(body, 'base64url') };
}

function addressContext({ table, row, column }: VaultAddress): Buffer {
  return contextOf(table, row, column);
}
