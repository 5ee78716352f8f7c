import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { CmsPerson } from '../access/cms/person';
import type { RowFilter } from '../access/table';
import type { RequestState } from './request-state';

const CLINIC = 'api::clinic.clinic';
/** The condition on each permission of the CMS role for editors. */
export const OWN_CLINIC = { id: 'api::own-clinic', name: 'own-clinic' } as const;

/**
 * How the rows of a type belong to a clinic, as a path of to-one relations: the clinic itself, its own relation, or one
 * of a type that has it. Null for every other type: editors reach nothing of it.
 */
function clinicPath(strapi: Core.Strapi, uid: string): readonly string[] | null {
  if (uid === CLINIC) return [];
  const own = toOneRelations(strapi, uid);
  if (own.some(({ name, target }) => name === 'clinic' && target === CLINIC)) return ['clinic'];
  const via = own.find(({ target }) =>
    toOneRelations(strapi, target).some((each) => each.name === 'clinic' && each.target === CLINIC),
  );
  return via ? [via.name, 'clinic'] : null;
}

function clinicFilter(strapi: Core.Strapi, uid: string, clinicId: number): RowFilter | null {
  const path = clinicPath(strapi, uid);
  if (path === null) return null;
  return path.reduceRight<RowFilter>((inner, name) => ({ [name]: inner }), { id: clinicId });
}

/**
 * The content manager's own half: lists, counts and relation pickers are narrowed by it, which the document service does
 * not see. Must be called in `register`: Strapi drops conditions that it does not know at boot.
 */
export async function registerOwnClinic(strapi: Core.Strapi): Promise<void> {
  const handler = ({ permission }: { permission: { subject?: string } }): object | false => {
    const person = (strapi.requestContext.get()?.state as RequestState | undefined)?.cms;
    const path = clinicPath(strapi, permission.subject ?? '');
    return person?.kind === 'editor' && path ? { [[...path, 'id'].join('.')]: person.clinicId } : false;
  };
  const { conditionProvider } = strapi.service('admin::permission') as {
    conditionProvider: { register(condition: object): Promise<unknown> };
  };
  await conditionProvider.register({ displayName: 'Of their own clinic', name: OWN_CLINIC.name, handler });
}

interface Call {
  uid: UID.ContentType;
  action: string;
  params: Record<string, unknown>;
}

/** What an editor asks of documents, kept to the rows of their clinic: found, named, linked and left behind. */
export async function withinClinic<T>(
  strapi: Core.Strapi,
  { clinicId }: Extract<CmsPerson, { kind: 'editor' }>,
  { uid, action, params }: Call,
  next: () => Promise<T>,
): Promise<T> {
  const rows = clinicFilter(strapi, uid, clinicId);
  if (rows === null) throw new errors.ForbiddenError();
  const { documentId } = params;
  if (params.populate !== undefined) params.populate = narrowed(strapi, uid, params.populate, clinicId);
  if (action === 'findMany' || action === 'findFirst' || action === 'count') {
    params.filters = { $and: [params.filters ?? {}, rows] };
    return next();
  }
  if (action !== 'create') await requireRow(strapi, uid, { documentId }, rows);
  if (action === 'findOne' || action === 'delete') return next();
  await requireLinked(strapi, uid, params.data, clinicId);
  return strapi.db.transaction(async () => {
    const result = await next();
    // Of what was written: a row that left the clinic with it is rolled back.
    for (const written of documentsIn(result)) await requireRow(strapi, uid, { documentId: written }, rows);
    return result;
  });
}

async function requireRow(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  name: object,
  rows: RowFilter,
): Promise<void> {
  const found = await strapi.db.query(uid).count({ where: { $and: [name, rows] } });
  if (found === 0) throw new errors.NotFoundError();
}

/** Every row that the form links must be the clinic's own. Foreign keys are ids by now, see foreign-keys.ts. */
async function requireLinked(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  data: unknown,
  clinicId: number,
): Promise<void> {
  if (!isObject(data)) return;
  for (const { name, target } of relations(strapi, uid)) {
    if (target.startsWith('admin::')) continue;
    const rows = clinicFilter(strapi, target, clinicId);
    for (const each of linkedRows(data[name])) {
      if (rows === null) throw new errors.ForbiddenError();
      await requireRow(strapi, target as UID.ContentType, each, rows);
    }
  }
}

function linkedRows(value: unknown): object[] {
  if (Array.isArray(value)) return value.flatMap(linkedRows);
  if (typeof value === 'number') return [{ id: value }];
  if (typeof value === 'string') return [/^\d+$/.test(value) ? { id: Number(value) } : { documentId: value }];
  if (!isObject(value)) return [];
  if (value.documentId !== undefined) return [{ documentId: value.documentId }];
  if (value.id !== undefined) return [{ id: value.id }];
  return [value.connect, value.set].flatMap(linkedRows);
}

/** Rows of other clinics stay out of what is populated; types that no clinic has, altogether. */
function narrowed(strapi: Core.Strapi, uid: string, populate: unknown, clinicId: number): unknown {
  if (!isObject(populate)) throw new errors.ForbiddenError();
  const targets = new Map(relations(strapi, uid).map(({ name, target }) => [name, target]));
  const kept = Object.entries(populate).flatMap(([name, value]): [string, unknown][] => {
    const target = targets.get(name);
    if (target === undefined || target.startsWith('admin::')) return [[name, value]];
    const rows = clinicFilter(strapi, target, clinicId);
    if (rows === null || value === false) return [];
    const asked = isObject(value) ? value : {};
    const filters = asked.filters === undefined ? rows : { $and: [asked.filters, rows] };
    const inner =
      asked.populate === undefined ? {} : { populate: narrowed(strapi, target, asked.populate, clinicId) };
    return [[name, { ...asked, ...inner, filters }]];
  });
  return Object.fromEntries(kept);
}

function documentsIn(result: unknown): unknown[] {
  if (!isObject(result)) return [];
  if (Array.isArray(result.entries)) return result.entries.flatMap(documentsIn);
  return result.documentId === undefined ? [] : [result.documentId];
}

export function relations(
  strapi: Core.Strapi,
  uid: string,
): { name: string; target: string; toOne: boolean }[] {
  const model = strapi.contentTypes[uid as UID.ContentType];
  return Object.entries(model?.attributes ?? {}).flatMap(([name, attribute]) =>
    attribute.type === 'relation' && 'target' in attribute
      ? [{ name, target: attribute.target, toOne: attribute.relation.endsWith('ToOne') }]
      : [],
  );
}

function toOneRelations(strapi: Core.Strapi, uid: string): { name: string; target: string }[] {
  return relations(strapi, uid).filter(({ toOne, target }) => toOne && !target.startsWith('admin::'));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
