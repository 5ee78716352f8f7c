import type { Core, UID } from '@strapi/strapi';
import type { WhySeen } from '../access/why-seen';
import type { AuditAction, AuditEntry, AuditOrigin, AuditPurpose, Touched } from '../kernel/audit';
import { groupBy } from '../kernel/group-by';
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

/** Who asks, and for what: the purpose in `origin` counts for nothing here, since rows differ in it. */
export interface Asker {
  origin: AuditOrigin;
  why: WhySeen;
}
type SeenFor = Touched & { purpose: AuditPurpose };

/**
 * Runs one call of the document service and puts on the trail what it touched: a write in the write's own transaction,
 * a read before its result goes any further. Whoever is on a populated relation is named too.
 */
export async function audited<T>(
  strapi: Core.Strapi,
  kernel: Kernel,
  call: DocumentCall,
  asker: Asker,
  next: () => Promise<T>,
): Promise<T> {
  const verb = kernel.personalTypes.get(call.uid) ? WRITES[call.action] : undefined;
  if (verb === undefined) {
    const result = await next();
    await recordShown(strapi, kernel, asker, call.uid, result);
    return result;
  }
  return strapi.db.transaction(async ({ trx }) => {
    // What a deletion touched can only be told before.
    const before =
      verb === 'delete' && call.documentId !== null
        ? await touchedByDocument(kernel, trx, asker.why, call.uid, call.documentId)
        : null;
    const result = await next();
    const touched =
      before ?? (await touchedBy(kernel, trx, asker.why, personalRows(strapi, kernel, call.uid, result)));
    for (const each of touched) await kernel.audit.write(trx, entryOf(asker, each, verb));
    return result;
  });
}

/** What a result of this type shows of people. */
export async function recordShown(
  strapi: Core.Strapi,
  kernel: Kernel,
  asker: Asker,
  uid: string,
  result: unknown,
): Promise<void> {
  const rows = personalRows(strapi, kernel, uid, result);
  if (rows.size === 0) return;
  const action = Array.isArray(result) ? 'list' : 'read';
  if (!strapi.db.inTransaction()) {
    const touched = await touchedBy(kernel, kernel.db(), asker.why, rows);
    await Promise.all(touched.map((each) => kernel.audit.read(entryOf(asker, each, action))));
    return;
  }
  // Strapi reads within its own transactions too, and there SQLite has no second connection.
  await strapi.db.transaction(async ({ trx }) => {
    for (const each of await touchedBy(kernel, trx, asker.why, rows)) {
      await kernel.audit.write(trx, entryOf(asker, each, action));
    }
  });
}

/** The row of a document that the caller did not get to see; null when there is none. */
export async function hiddenRow(kernel: Kernel, uid: string, documentId: string): Promise<Touched | null> {
  const [touched] = await touchedByDocument(kernel, kernel.db(), unseen, uid, documentId);
  return touched ?? null;
}

/** Of what nobody got to see. */
const unseen: WhySeen = () => Promise.resolve(() => 'none');

function entryOf({ origin }: Asker, seen: SeenFor, action: AuditAction): AuditEntry {
  return { ...origin, ...seen, action, outcome: 'ok' };
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
  why: WhySeen,
  uid: string,
  documentId: string,
): Promise<SeenFor[]> {
  const ids = await kernel.personalTypes.get(uid)?.idsOf(query, documentId);
  return ids && ids.length > 0 ? touchedBy(kernel, query, why, new Map([[uid, new Set(ids)]])) : [];
}

/** By type, purpose and clinic, since each clinic has a trail of its own. */
async function touchedBy(
  { personalTypes }: Kernel,
  query: Db | Trx,
  why: WhySeen,
  rows: ReadonlyMap<string, ReadonlySet<number>>,
): Promise<SeenFor[]> {
  const touched: SeenFor[] = [];
  for (const [uid, ids] of rows) {
    const type = personalTypes.get(uid);
    if (!type) continue;
    const located = await type.locate(query, [...ids]);
    const purposeOf = await why(query, uid, patientsOf(located));
    for (const [purpose, alike] of groupBy(located, ({ patientId }) => purposeOf(patientId))) {
      for (const [clinicId, own] of groupBy(alike, (row) => row.clinicId)) {
        touched.push({ type: type.noun, purpose, clinicId, ...namesOf(own) });
      }
    }
  }
  return touched;
}

function namesOf(rows: readonly LocatedRow[]): Pick<Touched, 'ids' | 'patients'> {
  return { ids: rows.map(({ documentId }) => documentId), patients: patientsOf(rows) };
}

function patientsOf(rows: readonly LocatedRow[]): number[] {
  return [...new Set(rows.flatMap(({ patientId }) => (patientId === null ? [] : [patientId])))];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
