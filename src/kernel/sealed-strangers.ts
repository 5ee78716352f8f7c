import { isSqlite, type Db } from './db';
import type { SealedColumn } from './sealed-columns';

/** `v1.key.wrapped.body` or `v2.subject.body`, as the vault writes them; an IV and a tag alone are 38 characters. */
const SEALED = /^(v1\.[\w-]+\.[\w-]{80,}|v2\.[\w-]+)\.[\w-]{38,}$/;
const TEXT = /char|text/i;
const AT_ONCE = 500;

/** The text columns that hold sealed texts although nobody contributed them. Reads every table: not for a request. */
export async function findStrangers(
  db: Db,
  columns: readonly Pick<SealedColumn, 'table' | 'column'>[],
): Promise<string[]> {
  const known = new Set(columns.map(({ table, column }) => `${table}.${column}`));
  const strangers: string[] = [];
  for (const table of await tablesOf(db)) {
    for (const [column, { type }] of Object.entries(await db(table).columnInfo())) {
      const name = `${table}.${column}`;
      if (!known.has(name) && TEXT.test(type) && (await holdsSealed(db, table, column))) strangers.push(name);
    }
  }
  return strangers.sort();
}

async function holdsSealed(db: Db, table: string, column: string): Promise<boolean> {
  for (let offset = 0; ; offset += AT_ONCE) {
    const alike = await db(table)
      .where(column, 'like', 'v1.%')
      .orWhere(column, 'like', 'v2.%')
      .orderBy(column)
      .offset(offset)
      .limit(AT_ONCE)
      .pluck<string[]>(column);
    if (alike.some((text) => SEALED.test(text))) return true;
    if (alike.length < AT_ONCE) return false;
  }
}

async function tablesOf(db: Db): Promise<string[]> {
  if (isSqlite(db)) {
    return db('sqlite_master')
      .where({ type: 'table' })
      .whereNot('name', 'like', 'sqlite_%')
      .pluck<string[]>('name');
  }
  return db('information_schema.tables')
    .where({ table_type: 'BASE TABLE' })
    .where('table_schema', db.raw('current_schema()'))
    .pluck<string[]>('table_name');
}
