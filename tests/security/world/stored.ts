import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';

export interface StoredRow {
  id: number;
  document_id: string;
}

export interface Stored {
  /** With what Strapi gives to each row. */
  insert(table: string, row: object): Promise<StoredRow>;
  first(table: string, where: object): Promise<StoredRow>;
}

export function storedIn(knex: Knex): Stored {
  const insert = async (table: string, row: object): Promise<StoredRow> => {
    const now = new Date();
    const base = { document_id: documentId(), created_at: now, updated_at: now, published_at: now };
    const [stored] = await knex(table).insert({ ...base, ...row }, ['id', 'document_id']);
    return stored as StoredRow;
  };
  const first = async (table: string, where: object): Promise<StoredRow> => {
    const row = await knex(table).where(where).first<StoredRow | undefined>('id', 'document_id');
    if (!row) throw new Error(`no row in ${table} for ${JSON.stringify(where)}`);
    return row;
  };
  return { insert, first };
}

/** A stored row as a pattern for another one. */
export function without(row: Record<string, unknown>): Record<string, unknown> {
  const { id: _id, document_id: _documentId, ...rest } = row;
  return rest;
}

function documentId(): string {
  return randomUUID().replaceAll('-', '').slice(0, 24);
}
