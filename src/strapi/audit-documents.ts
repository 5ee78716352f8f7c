import type { Core, UID } from '@strapi/strapi';
import type { AuditAction, AuditEntry, AuditOrigin, Touched } from '../kernel/audit';
import type { Db, Trx } from '../kernel/db';
import type { Kernel, LocatedRow } from '../kernel/kernel';

const WRITES: Readonly<Record<string, AuditAction>> = {
  create: 'create',
  clone: 'create',
  update: 'update',
  publish: 'update',
  unpublish: 'update',
  discardDraft: 'update',
  delete: 'delete',
};

interface DocumentCall {
  uid: string;
  action: string;
  documentId: string | null;
}

/**
 * Runs one call of the document service and puts on the trail what it touched: a write in the write's own transaction,
 * a read before its result goes any further. Whoever is on a populated relation is named too.
 */
export async function audited<T>(
  strapi: Core.Strapi,
  kernel: Kernel,
  call: DocumentCall,
  origin: AuditOrigin,
  next: () => Promise<T>,
): Promise<T> {
  const verb = kernel.personalTypes.get(call.uid) ? WRITES[call.action] : undefined;
  if (verb === undefined) {
    const result = await next();
    await recordShown(strapi, kernel, origin, call.uid, result);
    return result;
  }
  return strapi.db.transaction(async ({ trx }) => {
    // What a deletion touched can only be told before.
    const before =
      verb === 'delete' && call.documentId !== null
        ? await touchedByDocument(kernel, trx, call.uid, call.documentId)
        : null;
    const result = await next();
    const touched = before ?? (await touchedBy(kernel, trx, personalRows(strapi, kernel, call.uid, result)));
    for (const each of touched) await kernel.audit.write(trx, entryOf(origin, each, verb));
    return result;
  });
}

/** What a result of this type shows of people. */
export async function recordShown(
  strapi: Core.Strapi,
  kernel: Kernel,
  origin: AuditOrigin,
  uid: string,
  result: unknown,
): Promise<void> {
  const rows = personalRows(strapi, kernel, uid, result);
  if (rows.size === 0) return;
  const action = Array.isArray(result) ? 'list' : 'read';
  if (!strapi.db.inTransaction()) {
    const touched = await touchedBy(kernel, kernel.db(), rows);
    await Promise.all(touched.map((each) => kernel.audit.read(entryOf(origin, each, action))));
    return;
  }
  // Strapi reads within its own transactions too, and there SQLite has no second connection.
  await strapi.db.transaction(async ({ trx }) => {
    for (const each of await touchedBy(kernel, trx, rows)) {
      await kernel.audit.write(trx, entryOf(origin, each, action));
    }
  });
}

/** The row of a document that the caller did not get to see; null when there is none. */
export async function hiddenRow(kernel: Kernel, uid: string, documentId: string): Promise<Touched | null> {
  const [touched] = await touchedByDocument(kernel, kernel.db(), uid, documentId);
  return touched ?? null;
}

function entryOf(origin: AuditOrigin, touched: Touched, action: AuditAction): AuditEntry {
  const billing = touched.type === 'payment' && origin.purpose === 'administration';
  return { ...origin, ...touched, purpose: billing ? 'billing' : origin.purpose, action, outcome: 'ok' };
}

/** Row ids by type of all personal rows in a result, however deep. */
function personalRows(
  strapi: Core.Strapi,
  { personalTypes }: Kernel,
  uid: string,
  result: unknown,
): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();

  function visit(type: string, value: unknown): void {
    if (Array.isArray(value)) for (const each of value) visit(type, each);
    if (!isObject(value)) return;
    // A deletion gives its rows back in `entries`.
    if (Array.isArray(value.entries)) visit(type, value.entries);
    if (personalTypes.get(type) && typeof value.id === 'number') {
      found.set(type, (found.get(type) ?? new Set()).add(value.id));
    }
    for (const [key, target] of relationsOf(strapi, type)) if (key in value) visit(target, value[key]);
  }

  visit(uid, result);
  return found;
}

function relationsOf(strapi: Core.Strapi, type: string): [string, string][] {
  const model = strapi.contentTypes[type as UID.ContentType];
  return Object.entries(model?.attributes ?? {}).flatMap(([key, attribute]): [string, string][] =>
    attribute.type === 'relation' && 'target' in attribute ? [[key, attribute.target]] : [],
  );
}

async function touchedByDocument(
  kernel: Kernel,
  query: Db | Trx,
  uid: string,
  documentId: string,
): Promise<Touched[]> {
  const ids = await kernel.personalTypes.get(uid)?.idsOf(query, documentId);
  return ids && ids.length > 0 ? touchedBy(kernel, query, new Map([[uid, new Set(ids)]])) : [];
}

/** By type and clinic, since each clinic has a trail of its own. */
async function touchedBy(
  { personalTypes }: Kernel,
  query: Db | Trx,
  rows: ReadonlyMap<string, ReadonlySet<number>>,
): Promise<Touched[]> {
  const touched: Touched[] = [];
  for (const [uid, ids] of rows) {
    const type = personalTypes.get(uid);
    if (!type) continue;
    const located = await type.locate(query, [...ids]);
    for (const clinicId of new Set(located.map((row) => row.clinicId))) {
      touched.push({
        type: type.noun,
        clinicId,
        ...namesOf(located.filter((row) => row.clinicId === clinicId)),
      });
    }
  }
  return touched;
}

function namesOf(rows: readonly LocatedRow[]): Pick<Touched, 'ids' | 'patients'> {
  const patients = rows.flatMap(({ patientId }) => (patientId === null ? [] : [patientId]));
  return { ids: rows.map(({ documentId }) => documentId), patients: [...new Set(patients)] };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
