import { toIso, type Db } from './db';
import { keyRing, type KeyRing, type VaultKeys } from './key-ring';
import { kekOf, type VaultAddress } from './plain-vault';
import { sealedRows, type Holding, type SealedColumn, type SealedRow } from './sealed-columns';
import { SUBJECT_KEYS_TABLE, unwrapRow, wrapKey, type SubjectKeyRow } from './subject-keys';
import { Erased, retiredSubject, shreddedText, type Vault } from './vault';

export interface RotationParts {
  db: Db;
  vault: Vault;
  keys: VaultKeys;
  columns: readonly SealedColumn[];
  now(): Date;
  batch?: number;
}

/** After each batch; `left` are those that could not be moved. */
export interface RotationStep {
  what: string;
  moved: number;
  left: number;
}

const BATCH = 200;

/**
 * Moves everything under the first key of VAULT_KEYS while the product runs. Only key rows are wrapped anew: their data
 * keys stay, so the values of patients stay as they are. What the plain vault sealed, and what is older than the keys
 * of patients, is sealed again. Each change is one statement that looks whether the row is still as it was read, so it
 * may be cut off anywhere, run again, and run twice at once.
 */
export async function* rotateVault(parts: RotationParts): AsyncGenerator<RotationStep> {
  const ring = keyRing(parts.keys);
  yield* wrapKeysAnew(parts, ring);
  yield* keepRetired(parts, ring);
  for (const column of parts.columns) yield* sealAnew(parts, column);
}

/** Only what is older than the keys of patients; safe beside processes that do not have the newest key yet. */
export async function* adoptOldValues(parts: RotationParts): AsyncGenerator<RotationStep> {
  for (const column of parts.columns) {
    if (column.holds.kind === 'subjects') yield* sealAnew(parts, column);
  }
}

async function* wrapKeysAnew(parts: RotationParts, ring: KeyRing): AsyncGenerator<RotationStep> {
  const { db, batch = BATCH } = parts;
  let after = '';
  for (;;) {
    const rows = await db<SubjectKeyRow>(SUBJECT_KEYS_TABLE)
      .where('subject', '>', after)
      .whereNotNull('kek')
      .whereNot({ kek: ring.current })
      .orderBy('subject')
      .limit(batch);
    const last = rows.at(-1);
    if (!last) return;
    const step = { what: SUBJECT_KEYS_TABLE, moved: 0, left: 0 };
    for (const row of rows) {
      const key = unwrapOrNull(ring, row);
      if (key === null) step.left += 1;
      // Not when it was destroyed meanwhile: then it has to stay so.
      else if (await replace(db, row, wrapKey(ring, row.subject, key))) step.moved += 1;
    }
    yield step;
    after = last.subject;
  }
}

function unwrapOrNull(ring: KeyRing, row: SubjectKeyRow): Buffer | null {
  try {
    const key = unwrapRow(ring, row);
    return key === 'destroyed' ? null : key;
  } catch {
    return null;
  }
}

async function replace(
  db: Db,
  { subject, wrapped }: SubjectKeyRow,
  next: { kek: string; wrapped: string },
): Promise<boolean> {
  return (await db<SubjectKeyRow>(SUBJECT_KEYS_TABLE).where({ subject, wrapped }).update(next)) === 1;
}

/** Rows that nobody may change still need the KEK that sealed them: it becomes a data key, wrapped like any other. */
async function* keepRetired(parts: RotationParts, ring: KeyRing): AsyncGenerator<RotationStep> {
  const { db, keys, now, batch = BATCH } = parts;
  const step = { what: 'keys of append-only tables', moved: 0, left: 0 };
  const kept = new Set<string>();
  for (const column of parts.columns.filter(({ holds }) => holds.kind === 'unchangeable')) {
    for await (const rows of sealedRows(db, column, { batch, prefix: 'v1.' })) {
      for (const { sealed } of rows) {
        const kek = kekOf(sealed);
        const key = kek === null ? undefined : keys.keys.get(kek);
        if (kek === null || key === undefined || kek === ring.current || kept.has(kek)) continue;
        kept.add(kek);
        const subject = retiredSubject(kek);
        if (await db<SubjectKeyRow>(SUBJECT_KEYS_TABLE).where({ subject }).first('subject')) continue;
        await db<SubjectKeyRow>(SUBJECT_KEYS_TABLE)
          .insert({ subject, ...wrapKey(ring, subject, key), created_at: toIso(now()), destroyed_at: null })
          .onConflict('subject')
          .ignore();
        step.moved += 1;
      }
    }
  }
  yield step;
}

async function* sealAnew(parts: RotationParts, column: SealedColumn): AsyncGenerator<RotationStep> {
  if (column.holds.kind === 'unchangeable') return;
  const { db, batch = BATCH } = parts;
  const what = `${column.table}.${column.column}`;
  for await (const rows of sealedRows(db, column, { batch, prefix: 'v1.' })) {
    const due = rows.filter(({ sealed }) => isDue(parts, column.holds, sealed));
    if (due.length > 0) yield { what, ...(await sealRows(parts, column, due)) };
  }
}

function isDue({ keys }: RotationParts, holds: Holding, sealed: string): boolean {
  return holds.kind === 'subjects' || kekOf(sealed) !== keys.current;
}

async function sealRows(
  parts: RotationParts,
  column: SealedColumn,
  rows: readonly SealedRow[],
): Promise<{ moved: number; left: number }> {
  const { db } = parts;
  const { table, column: name, rowKey, holds } = column;
  const ids = rows.map(({ id }) => id);
  const owners = holds.kind === 'subjects' ? await holds.ownersOf(db, ids) : null;
  const count = { moved: 0, left: 0 };
  for (const { id, sealed } of rows) {
    if (owners?.get(id) === null && kekOf(sealed) === parts.keys.current) continue;
    const next = await sealedAnew(parts, owners, column, { id, sealed });
    if (next === null) count.left += 1;
    // Somebody wrote in between: theirs is the newer value, and sealed by a process of today.
    else if (
      (await db(table)
        .where({ [rowKey]: id, [name]: sealed })
        .update({ [name]: next })) === 1
    )
      count.moved += 1;
  }
  return count;
}

async function sealedAnew(
  { db, vault }: RotationParts,
  owners: ReadonlyMap<SealedRow['id'], string | null> | null,
  { table, column }: SealedColumn,
  { id, sealed }: SealedRow,
): Promise<string | null> {
  const address: VaultAddress = { table, row: String(id), column };
  const owner = owners === null ? null : owners.get(id);
  try {
    if (owner === null) return vault.seal(vault.open(sealed, address), address);
    if (owner === undefined) return null;
    const own = vault.of(owner);
    const plain = await own.open(db, sealed, address);
    // The key is committed before the row is touched: two locks at once could cross with a writer's.
    return await db.transaction((trx) => own.seal(trx, plain, address));
  } catch (error) {
    // The erasure of its patient reaches the old text here: what takes its place opens for nobody.
    return error instanceof Erased && owner ? shreddedText(owner) : null;
  }
}
