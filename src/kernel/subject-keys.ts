import { randomBytes } from 'node:crypto';
import { toIso, type Db, type Trx } from './db';
import type { KeyCache } from './key-cache';
import type { KeyRing } from './key-ring';
import { contextOf, KEY_BYTES } from './vault-cipher';

export const SUBJECT_KEYS_TABLE = 'vault_subject_keys';

export interface SubjectKeyRow {
  subject: string;
  kek: string | null;
  wrapped: string | null;
  created_at: string;
  destroyed_at: string | null;
}

export type SubjectKey = Buffer | 'destroyed';

/** The data keys of subjects: in the database wrapped, in memory for as long as the cache keeps them. */
export interface SubjectKeys {
  /** Those that there are; one statement at most for any number that the cache lacks, up to a few hundred. */
  find(query: Db | Trx, subjects: Iterable<string>): Promise<ReadonlyMap<string, SubjectKey>>;
  /** Makes the key when there is none; whoever asks at the same time gets the same. Not inside a savepoint. */
  obtain(trx: Trx, subject: string): Promise<SubjectKey>;
  destroy(trx: Trx, subject: string): Promise<void>;
}

const AT_ONCE = 500;

export function subjectKeys(ring: KeyRing, cache: KeyCache, now: () => Date): SubjectKeys {
  // Made in transactions that are still running: such a key may be rolled back, so nobody else may seal with it.
  const unsettled = new Map<string, number>();

  async function find(query: Db | Trx, subjects: Iterable<string>): Promise<ReadonlyMap<string, SubjectKey>> {
    const found = new Map<string, SubjectKey>();
    const missing: string[] = [];
    for (const subject of new Set(subjects)) {
      const key = cache.get(subject);
      if (key) found.set(subject, key);
      else missing.push(subject);
    }
    for (let from = 0; from < missing.length; from += AT_ONCE) {
      for (const row of await read(query, missing.slice(from, from + AT_ONCE)))
        found.set(row.subject, take(row));
    }
    return found;
  }

  function take(row: SubjectKeyRow): SubjectKey {
    const key = unwrapRow(ring, row);
    if (key !== 'destroyed' && !unsettled.has(row.subject)) cache.set(row.subject, key);
    return key;
  }

  function unsettle(trx: Trx, subject: string): void {
    unsettled.set(subject, (unsettled.get(subject) ?? 0) + 1);
    const settle = (): void => {
      const left = (unsettled.get(subject) ?? 1) - 1;
      if (left > 0) unsettled.set(subject, left);
      else unsettled.delete(subject);
    };
    trx.executionPromise.then(settle, settle);
  }

  return {
    find,
    obtain: async (trx, subject) => {
      const known = (await find(trx, [subject])).get(subject);
      if (known) return known;
      unsettle(trx, subject);
      const wrapped = wrapKey(ring, subject, randomBytes(KEY_BYTES));
      await trx<SubjectKeyRow>(SUBJECT_KEYS_TABLE)
        .insert({ subject, ...wrapped, created_at: toIso(now()), destroyed_at: null })
        .onConflict('subject')
        .ignore();
      // Somebody else's when two came at once: the database lets one row stand.
      const [row] = await read(trx, [subject]);
      if (!row) throw new Error('the key that was just made is gone');
      return take(row);
    },
    destroy: async (trx, subject) => {
      const at = toIso(now());
      // First the row, then its end: a key that is being made at this moment is waited for and goes as well.
      await trx<SubjectKeyRow>(SUBJECT_KEYS_TABLE)
        .insert({ subject, kek: null, wrapped: null, created_at: at, destroyed_at: at })
        .onConflict('subject')
        .ignore();
      await trx<SubjectKeyRow>(SUBJECT_KEYS_TABLE)
        .where({ subject, destroyed_at: null })
        .update({ kek: null, wrapped: null, destroyed_at: at });
      const forget = (): void => cache.forget(subject);
      forget();
      // Once more: somebody may have read the row before the commit.
      trx.executionPromise.then(forget, forget);
    },
  };
}

function read(query: Db | Trx, subjects: readonly string[]): Promise<SubjectKeyRow[]> {
  return query<SubjectKeyRow>(SUBJECT_KEYS_TABLE)
    .whereIn('subject', subjects)
    .select<SubjectKeyRow[]>('subject', 'kek', 'wrapped');
}

/** The columns of a key row; bound to its subject, so that no row's key works in another's place. */
export function wrapKey(ring: KeyRing, subject: string, key: Buffer): { kek: string; wrapped: string } {
  return { kek: ring.current, wrapped: ring.wrap(key, contextOfKey(subject)).toString('base64url') };
}

/** @throws Error when its KEK is missing or another one */
export function unwrapRow(
  ring: Pick<KeyRing, 'unwrap'>,
  { subject, kek, wrapped }: Pick<SubjectKeyRow, 'subject' | 'kek' | 'wrapped'>,
): SubjectKey {
  if (kek === null || wrapped === null) return 'destroyed';
  return ring.unwrap(kek, Buffer.from(wrapped, 'base64url'), contextOfKey(subject));
}

function contextOfKey(subject: string): Buffer {
  return contextOf(SUBJECT_KEYS_TABLE, subject, 'wrapped');
}
