import { randomBytes } from 'node:crypto';
import { AppError } from './errors';
import type { Db, Trx } from './db';
import { keyCache, type KeyCacheLimits } from './key-cache';
import { keyRing, type VaultKeys } from './key-ring';
import { kekOf, openPlain, plainVault, type PlainVault, type VaultAddress } from './plain-vault';
import { subjectKeys, type SubjectKey } from './subject-keys';
import { contextOf, decrypt, encrypt } from './vault-cipher';

export type { VaultAddress } from './plain-vault';

/**
 * Field encryption. What is about a patient goes through `of`; `seal` and `open` are for what belongs to nobody. A subject
 * is a patient's document id, or `evidence-…` for what must be kept but cannot be attributed.
 */
export interface Vault extends PlainVault {
  of(subject: string): SubjectVault;
  /**
   * Opens values of whichever subjects they name, with one statement at most; null in place of what is erased.
   * For who knows the rows but not whose they are: row and column are bound all the same.
   */
  openMany(query: Db | Trx, values: readonly SealedValue[]): Promise<(Buffer | null)[]>;
  /**
   * Crypto-shredding: removes the subject's key, for good. Nothing of that subject opens any more; processes that have
   * the key in memory forget it at most a minute after the commit.
   */
  destroySubject(trx: Trx, subject: string): Promise<void>;
}

/** Async, since the key stands in the database (and may one day be unwrapped by a service elsewhere). */
export interface SubjectVault {
  /** Makes the subject's key in the caller's transaction when it has none. @throws Erased */
  seal(trx: Trx, plain: string | Buffer, address: VaultAddress): Promise<string>;
  /** @throws Erased; Error when the text was altered, moved to another row, column or subject, or its key is missing */
  open(query: Db | Trx, sealed: string, address: VaultAddress): Promise<Buffer>;
  openText(query: Db | Trx, sealed: string, address: VaultAddress): Promise<string>;
}

export interface SealedValue {
  sealed: string;
  address: VaultAddress;
}

/** The patient's key was destroyed: shown as "erased", never as a fault. */
export class Erased extends AppError {
  constructor() {
    super(410, 'erased');
  }
}

export interface VaultParts {
  keys: VaultKeys;
  /** Domain time, for the dates in the key table. */
  now(): Date;
  realNow(): number;
  cache?: KeyCacheLimits;
}

const CACHE: KeyCacheLimits = { most: 1000, lifeMs: 60_000 };

const VERSION = 'v2';
const SUBJECT = /^[\w-]{1,40}$/;
/** As long as an IV and a tag. */
const SHREDDED_BYTES = 28;
const RETIRED = 'retired-kek:';

/** The subject under which a KEK that went out of use is kept, wrapped by its successor, for rows that cannot change. */
export function retiredSubject(kek: string): string {
  return `${RETIRED}${kek}`;
}

export function createVault({ keys, now, realNow, cache = CACHE }: VaultParts): Vault {
  const ring = keyRing(keys);
  const known = subjectKeys(ring, keyCache(cache, realNow), now);

  /** `owner`: whose they must be; null leaves that to the values. */
  async function openAll(
    query: Db | Trx,
    values: readonly SealedValue[],
    owner: string | null,
  ): Promise<(Buffer | null)[]> {
    const wanted = new Set<string>(owner === null ? [] : [owner]);
    for (const { sealed } of values) {
      const needed = subjectOf(sealed) ?? retiredKek(sealed);
      if (needed !== null) wanted.add(needed);
    }
    const found = await known.find(query, wanted);
    // What was sealed before there were keys of patients is erased with them, too.
    if (owner !== null && found.get(owner) === 'destroyed') return values.map(() => null);
    return values.map((value) => {
      const subject = subjectOf(value.sealed);
      if (subject === null) return openOld(value, found);
      if (owner !== null && subject !== owner) throw new Error('the value was sealed for another subject');
      return openOf(subject, value, found.get(subject));
    });
  }

  function retiredKek(sealed: string): string | null {
    const kek = kekOf(sealed);
    return kek === null || ring.has(kek) ? null : retiredSubject(kek);
  }

  function openOld({ sealed, address }: SealedValue, found: ReadonlyMap<string, SubjectKey>): Buffer {
    return openPlain(sealed, address, (name, wrapped, context) => {
      const retired = found.get(retiredSubject(name));
      return Buffer.isBuffer(retired)
        ? decrypt(retired, wrapped, context)
        : ring.unwrap(name, wrapped, context);
    });
  }

  async function open(
    query: Db | Trx,
    subject: string,
    sealed: string,
    address: VaultAddress,
  ): Promise<Buffer> {
    const [plain] = await openAll(query, [{ sealed, address }], subject);
    if (!plain) throw new Erased();
    return plain;
  }

  return {
    ...plainVault(keys),
    of: (subject) => {
      if (!SUBJECT.test(subject)) throw new Error('a subject has letters, digits, - and _ only, 40 at most');
      return {
        seal: async (trx, plain, address) => {
          const key = await known.obtain(trx, subject);
          if (key === 'destroyed') throw new Erased();
          const bytes = typeof plain === 'string' ? Buffer.from(plain, 'utf8') : plain;
          const body = encrypt(key, bytes, valueContext(subject, address));
          return [VERSION, subject, body.toString('base64url')].join('.');
        },
        open: (query, sealed, address) => open(query, subject, sealed, address),
        openText: async (query, sealed, address) =>
          (await open(query, subject, sealed, address)).toString('utf8'),
      };
    },
    openMany: (query, values) => openAll(query, values, null),
    destroySubject: (trx, subject) => known.destroy(trx, subject),
  };
}

/** What stands in place of a destroyed subject's text that could still be opened: random bytes in the same form. */
export function shreddedText(subject: string): string {
  return [VERSION, subject, randomBytes(SHREDDED_BYTES).toString('base64url')].join('.');
}

/** Whose a sealed text says it is; null when it is of the plain vault, or not sealed at all. */
export function subjectOf(sealed: string): string | null {
  const [version, subject, body, ...rest] = sealed.split('.');
  return version === VERSION && subject && SUBJECT.test(subject) && body && rest.length === 0
    ? subject
    : null;
}

function openOf(
  subject: string,
  { sealed, address }: SealedValue,
  key: SubjectKey | undefined,
): Buffer | null {
  if (key === undefined) throw new Error('the key of the value is missing');
  if (key === 'destroyed') return null;
  const body = Buffer.from(sealed.split('.')[2] ?? '', 'base64url');
  return decrypt(key, body, valueContext(subject, address));
}

function valueContext(subject: string, { table, row, column }: VaultAddress): Buffer {
  return contextOf(table, row, column, subject);
}
