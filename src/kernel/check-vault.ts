import type { Db } from './db';
import { keyRing, type VaultKeys } from './key-ring';
import { kekOf } from './plain-vault';
import { sealedRows, type SealedColumn, type SealedRow } from './sealed-columns';
import { findStrangers } from './sealed-strangers';
import { SUBJECT_KEYS_TABLE, unwrapRow, type SubjectKeyRow } from './subject-keys';
import { createVault, type Vault } from './vault';

/** `behind`: still needs an older key of VAULT_KEYS. `lost`: opens with none of them. */
export interface Tally {
  what: string;
  good: number;
  behind: number;
  lost: number;
  erased: number;
}

export interface VaultCheck {
  tallies: readonly Tally[];
  /** `table.column` of sealed texts in columns that nobody contributed: no rotation and no check reaches them. */
  strangers: readonly string[];
  /** Whether every key but the first may be taken out of VAULT_KEYS. */
  clean: boolean;
}

export interface CheckParts {
  db: Db;
  keys: VaultKeys;
  columns: readonly SealedColumn[];
  batch?: number;
  now(): Date;
  realNow(): number;
}

const BATCH = 500;

/** Opens every sealed value there is, with the first key of VAULT_KEYS alone, and counts. Changes nothing. */
export async function checkVault(parts: CheckParts, onTally: (tally: Tally) => void): Promise<VaultCheck> {
  const { keys, db, columns, now, realNow } = parts;
  const tallies: Tally[] = [];
  const add = (tally: Tally): void => {
    tallies.push(tally);
    onTally(tally);
  };
  add(await tallyKeys(parts));
  const vaults = {
    first: createVault({ keys: firstOnly(keys), now, realNow }),
    all: createVault({ keys, now, realNow }),
  };
  for (const column of columns) add(await tallyColumn(parts, vaults, column));
  const strangers = await findStrangers(db, columns);
  const clean = strangers.length === 0 && tallies.every(({ behind, lost }) => behind === 0 && lost === 0);
  return { tallies, strangers, clean };
}

/**
 * At boot: every key that wraps a patient's key is there and is the right one.
 * @throws Error that names the key, before anybody meets a value that does not open
 */
export async function requireKeys(db: Db, keys: VaultKeys): Promise<void> {
  const ring = keyRing(keys);
  const names = await db<SubjectKeyRow>(SUBJECT_KEYS_TABLE)
    .whereNotNull('kek')
    .distinct<{ kek: string }[]>('kek');
  for (const { kek } of names) {
    if (!ring.has(kek)) {
      throw new Error(
        `VAULT_KEYS lacks the key "${kek}", which still wraps keys of patients: ` +
          'put it back, after the first, and run npm run vault:rotate',
      );
    }
    const row = await db<SubjectKeyRow>(SUBJECT_KEYS_TABLE).where({ kek }).first();
    if (row && opens(() => unwrapRow(ring, row)) === null)
      throw new Error(
        `the key "${kek}" of VAULT_KEYS is another one than it was: nothing of patients would open`,
      );
  }
}

async function tallyKeys({ db, keys, batch = BATCH }: CheckParts): Promise<Tally> {
  const ring = keyRing(keys);
  const tally = { what: SUBJECT_KEYS_TABLE, good: 0, behind: 0, lost: 0, erased: 0 };
  for (let after = ''; ;) {
    const rows = await db<SubjectKeyRow>(SUBJECT_KEYS_TABLE)
      .where('subject', '>', after)
      .orderBy('subject')
      .limit(batch);
    const last = rows.at(-1);
    if (!last) return tally;
    for (const row of rows) {
      if (row.kek === null) tally.erased += 1;
      else if (opens(() => unwrapRow(ring, row)) === null) tally.lost += 1;
      else if (row.kek === ring.current) tally.good += 1;
      else tally.behind += 1;
    }
    after = last.subject;
  }
}

async function tallyColumn(
  { db, batch = BATCH }: CheckParts,
  { first, all }: { first: Vault; all: Vault },
  column: SealedColumn,
): Promise<Tally> {
  const tally = { what: `${column.table}.${column.column}`, good: 0, behind: 0, lost: 0, erased: 0 };
  for await (const rows of sealedRows(db, column, { batch, prefix: '' })) {
    const verdicts = await verdictsOf(first, db, column, rows);
    const { holds } = column;
    const owners =
      holds.kind === 'subjects'
        ? await holds.ownersOf(
            db,
            rows.map(({ id }) => id),
          )
        : null;
    for (const [index, row] of rows.entries()) {
      const verdict = verdicts[index];
      if (verdict === 'erased') tally.erased += 1;
      else if (verdict === 'opens') {
        // Old text of a patient opens for now, but an erasure of the patient would not reach it. What is nobody's, such
        // as a code to a number without an account, stands under the plain vault for good.
        const isSomebodys = owners !== null && owners.get(row.id) !== null;
        if (isSomebodys && kekOf(row.sealed) !== null) tally.behind += 1;
        else tally.good += 1;
      } else if ((await verdictsOf(all, db, column, [row])).includes('lost')) tally.lost += 1;
      else tally.behind += 1;
    }
  }
  return tally;
}

type Verdict = 'opens' | 'erased' | 'lost';

async function verdictsOf(
  vault: Vault,
  db: Db,
  column: SealedColumn,
  rows: readonly SealedRow[],
): Promise<Verdict[]> {
  const values = rows.map(({ id, sealed }) => ({
    sealed,
    address: { table: column.table, row: String(id), column: column.column },
  }));
  try {
    return (await vault.openMany(db, values)).map((plain) => (plain === null ? 'erased' : 'opens'));
  } catch {
    if (rows.length === 1) return ['lost'];
    const verdicts: Verdict[] = [];
    for (const row of rows) verdicts.push(...(await verdictsOf(vault, db, column, [row])));
    return verdicts;
  }
}

function opens<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function firstOnly({ current, keys, indexKey }: VaultKeys): VaultKeys {
  const key = keys.get(current);
  return { current, keys: new Map(key ? [[current, key]] : []), indexKey };
}
