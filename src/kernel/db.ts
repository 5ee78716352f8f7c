import type { Knex } from 'knex';

export type Db = Knex;
/** A unit of work. Whatever runs inside takes this, never the pool: SQLite has one connection. */
export type Trx = Knex.Transaction;
/** A query that is still to stand within another one. */
export type Select = Knex.QueryBuilder;

/** An instant as a database driver returns it: SQLite integers, PostgreSQL dates, our own ISO text. */
export type StoredInstant = Date | number | string;

export function toDate(value: StoredInstant): Date {
  if (value instanceof Date) return value;
  return new Date(typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value);
}

export function toDateOrNull(value: StoredInstant | null | undefined): Date | null {
  return value === null || value === undefined ? null : toDate(value);
}

/** A calendar day as `2008-02-29`: PostgreSQL's driver may hand it out as its midnight in local time. */
export function toPlainDay(value: string | Date): string {
  if (typeof value === 'string') return value.slice(0, 10);
  const part = (number: number): string => String(number).padStart(2, '0');
  return `${value.getFullYear()}-${part(value.getMonth() + 1)}-${part(value.getDate())}`;
}

/** ISO 8601 UTC text: how our own tables store instants, since it sorts and reads alike on every database. */
export function toIso(instant: Date): string {
  return instant.toISOString();
}

export function isSqlite(db: Knex): boolean {
  return String((db.client as { config?: { client?: unknown } }).config?.client).includes('sqlite');
}
