import { askingOf } from '../../../src/access/asking';
import type { ConsoleTable, Looking, RowKeys } from '../../../src/access/console/resource';
import type { Principal } from '../../../src/access/principal';
import type { Shown } from '../../../src/access/route';
import { whereRows } from '../../../src/access/rows-in-sql';
import { rowsWithin } from '../../../src/access/rows-within';
import type { AccessTable, RowFilter } from '../../../src/access/table';
import { whyByRule } from '../../../src/access/why-seen';
import { OutOfReach, type AuditOrigin, type AuditPurpose, type Touched } from '../../../src/kernel/audit';
import type { Db, Select, Trx } from '../../../src/kernel/db';
import { forbidden, notFound, unauthenticated } from '../../../src/kernel/errors';
import type { Kernel } from '../../../src/kernel/kernel';

/** A caller's eyes: what every list, record and change of the console is seen through. */
export interface Eyes extends Looking {
  access: AccessTable;
  /** The rows of a type within reach; null for none. */
  reach(type: string): RowFilter | null;
}

export function eyesOf(
  access: AccessTable,
  kernel: Kernel,
  { principal, language }: { principal: Principal | null; language: 'en' | 'sw' },
): Eyes {
  if (!principal) throw unauthenticated();
  const now = kernel.clock.now();
  const asking = askingOf({ kernel, access, query: kernel.db(), principal, now });
  function reach(type: string): RowFilter | null {
    const rule = access.typeRule(type, asking.principal?.role ?? 'public');
    return rule && rowsWithin(rule, asking);
  }
  return {
    ...{ access, kernel, principal, language, now, reach },
    finds: (type) => reach(type) !== null,
    within: (rows, type, table) => {
      const filter = reach(type);
      if (filter) whereRows(rows, filter, table);
      else void rows.whereRaw('1 = 0');
    },
  };
}

/** The resource's rows within reach, as `t`, with nothing selected yet. @throws AppError 403 for who reaches none */
export function reachedRows(query: Db | Trx, resource: ConsoleTable, eyes: Eyes): Select {
  return narrowed(query(`${resource.table} as t`), resource, eyes);
}

/** The same with the columns of whole rows. */
export function reachedWhole(query: Db | Trx, resource: ConsoleTable, eyes: Eyes): Select {
  const { patientAt } = resource;
  const rows = resource
    .select(query)
    .select('t.id as row_id', 't.document_id as record_id', 't.clinic_id as clinic_row')
    .select(patientAt === null ? query.raw('null as patient_row') : `t.${patientAt} as patient_row`);
  return narrowed(rows, resource, eyes);
}

/** The row with this id, if it is within reach. */
export async function rowsById(
  query: Db | Trx,
  resource: ConsoleTable,
  id: string,
  eyes: Eyes,
): Promise<RowKeys[]> {
  return (await reachedWhole(query, resource, eyes).where('t.document_id', id).limit(1)) as RowKeys[];
}

function narrowed(rows: Select, { type, only }: ConsoleTable, { principal, reach }: Eyes): Select {
  const filter = reach(type);
  // Whoever works for no clinic, or whose licence is over: told so, and no empty list that looks like a fact.
  if (!filter) throw forbidden();
  whereRows(rows, filter, 't');
  only?.narrow(rows, principal);
  return rows;
}

/** What the trail keeps of shown rows, one for each clinic and purpose; nothing of types that are about nobody. */
export async function shownBy(
  query: Db | Trx,
  action: 'list' | 'read',
  { type }: ConsoleTable,
  rows: readonly RowKeys[],
  { access, kernel, principal, now }: Eyes,
): Promise<Shown[]> {
  const noun = kernel.personalTypes.get(type)?.noun;
  if (noun === undefined || rows.length === 0) return [];
  const patients = [...new Set(rows.flatMap(({ patient_row: id }) => (id === null ? [] : [id])))];
  const why = await whyByRule(access, principal, now)(query, type, patients);
  const groups = new Map<string, { clinicId: number | null; purpose: AuditPurpose; rows: RowKeys[] }>();
  for (const row of rows) {
    const [clinicId, purpose] = [row.clinic_row, why(row.patient_row)];
    const key = `${clinicId} ${purpose}`;
    const group = groups.get(key) ?? { clinicId, purpose, rows: [] };
    groups.set(key, group);
    group.rows.push(row);
  }
  return [...groups.values()].map(({ clinicId, purpose, rows: same }) => ({
    action,
    type: noun,
    ids: same.map(({ record_id: id }) => id),
    patients: [...new Set(same.flatMap(({ patient_row: id }) => (id === null ? [] : [id])))],
    clinicId,
    origin: { purpose } satisfies Partial<AuditOrigin>,
  }));
}

/** A 404 like any other; on the trail when the row is there and somebody else's. */
export async function hidden(
  query: Db | Trx,
  { type }: Pick<ConsoleTable, 'type'>,
  id: string,
  kernel: Kernel,
): Promise<Error> {
  const touched = await touchedBy(query, type, id, kernel);
  return touched ? new OutOfReach(touched) : notFound();
}

async function touchedBy(query: Db | Trx, type: string, id: string, kernel: Kernel): Promise<Touched | null> {
  const personal = kernel.personalTypes.get(type);
  const ids = (await personal?.idsOf(query, id)) ?? [];
  const [row] = ids.length > 0 ? ((await personal?.locate(query, ids)) ?? []) : [];
  if (!personal || !row) return null;
  const { documentId, patientId, clinicId } = row;
  return {
    type: personal.noun,
    ids: [documentId],
    patients: patientId === null ? [] : [patientId],
    clinicId,
  };
}
