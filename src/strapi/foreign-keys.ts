import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { readRelationChange, type RowName } from './relation-change';

const WRITES = new Set(['create', 'update', 'clone']);

/**
 * Lets documents be written with relations that are foreign-key columns (`useJoinTable: false`, see ADR 1). Strapi's
 * document service leaves these as they came ("TODO: Handle join columns" in its map-relation.js) and its entity
 * manager takes an id only, while the CMS sends `{ connect, disconnect }` with document ids for every relation of a
 * form, even those that nobody touched: it would answer 500. Each becomes the id of one row, null, or no change.
 * Must be called before whatever looks at the data, such as guardCms.
 */
export function resolveForeignKeys(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { data, documentId } = context.params as { data?: unknown; documentId?: unknown };
    if (!WRITES.has(context.action) || !isObject(data)) return next();
    const keys = foreignKeys(strapi, context.uid).filter(({ name }) => needsReading(data[name]));
    if (keys.length === 0) return next();
    const resolved = new Map(Object.entries(data));
    for (const key of keys) {
      const source = context.action === 'create' ? null : String(documentId);
      const id = await resolve(strapi, context.uid, source, key, data[key.name]);
      if (id === undefined) resolved.delete(key.name);
      else resolved.set(key.name, id);
    }
    Object.assign(context.params, { data: Object.fromEntries(resolved) });
    return next();
  });
}

interface ForeignKey {
  name: string;
  target: UID.ContentType;
}

export function foreignKeys(strapi: Core.Strapi, uid: UID.ContentType): ForeignKey[] {
  return Object.entries(strapi.contentTypes[uid]?.attributes ?? {}).flatMap(([name, attribute]) => {
    const isKey = 'useJoinTable' in attribute && attribute.useJoinTable === false && 'target' in attribute;
    return isKey ? [{ name, target: attribute.target }] : [];
  });
}

/** An id, null and nothing at all are what Strapi's entity manager takes: its own code and ours write these. */
function needsReading(value: unknown): boolean {
  return value !== undefined && value !== null && typeof value !== 'number';
}

/** @returns undefined where the relation stays as it is */
async function resolve(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string | null,
  key: ForeignKey,
  value: unknown,
): Promise<number | null | undefined> {
  const change = readRelationChange(value);
  switch (change?.kind) {
    case 'keep':
      return undefined;
    case 'clear':
      return null;
    case 'set':
      return idOf(strapi, key, change.to);
    case 'take-away': {
      const held = documentId === null ? null : await heldBy(strapi, uid, documentId, key);
      return held !== null && change.rows.some((row) => isRow(held, row)) ? null : undefined;
    }
    case undefined:
      throw refused(key, 'cannot be read');
  }
}

async function idOf(strapi: Core.Strapi, key: ForeignKey, row: RowName): Promise<number> {
  const found = await strapi.db.query(key.target).findOne({ where: row, select: ['id'] });
  if (!found) throw refused(key, 'is not there any more');
  return Number(found.id);
}

async function heldBy(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  { name }: ForeignKey,
): Promise<Held | null> {
  const row: Record<string, unknown> | null = await strapi.db
    .query(uid)
    .findOne({ where: { documentId }, populate: { [name]: { select: ['id', 'documentId'] } } });
  return isObject(row?.[name])
    ? { id: Number(row[name].id), documentId: String(row[name].documentId) }
    : null;
}

interface Held {
  id: number;
  documentId: string;
}

function isRow(held: Held, row: RowName): boolean {
  return 'id' in row ? row.id === held.id : row.documentId === held.documentId;
}

function refused({ name }: ForeignKey, what: string): Error {
  const message = `What was chosen as ${name} ${what}. Choose again.`;
  return new errors.ValidationError(message, {
    errors: [{ path: [name], message, name: 'ValidationError' }],
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
