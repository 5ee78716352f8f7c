import { z } from 'zod';
import type {
  ConsoleEdit,
  ConsoleResource,
  ConsoleTable,
  RowKeys,
} from '../../../src/access/console/resource';
import type { AuditOrigin } from '../../../src/access/audit';
import type { Trx } from '../../../src/kernel/db';
import { AppError, invalid, notFound } from '../../../src/kernel/errors';
import { wishedChange, type Plain } from './domain/wished-change';
import { hidden, rowsById, shownBy, type Eyes } from './look';

export interface Wish {
  id: string;
  /** That the caller saw. */
  version: string;
  record: Plain;
}

type Editable = ConsoleTable & { edit: ConsoleEdit };

/**
 * The record as it stands then. Of two who saw the same version, one gets it and the other is told.
 * @throws AppError 404; 412 stale_version; 400 read_only_field {field}
 */
export async function changeRecord(
  resource: Editable,
  wish: Wish,
  eyes: Eyes,
  origin: AuditOrigin,
): Promise<Plain> {
  const { kernel, access, principal } = eyes;
  const { edit } = resource;
  const writable = access.typeRule(resource.type, principal.role)?.writable ?? [];
  return kernel.db().transaction(async (trx) => {
    const before = await found(trx, resource, wish.id, eyes);
    if (before.record.version !== wish.version) throw stale();
    // Two versions of one record: a look at either says nothing of the other.
    const { version: _version, ...sent } = wish.record;
    const rights = { writable: writable.filter((field) => field in edit.fields), echoes: edit.echoes };
    const wished = wishedChange(before.record, sent, rights);
    if (!wished.ok) throw invalid('read_only_field', { field: wished.field });
    const isChange = Object.keys(wished.change).length > 0;
    if (isChange && !(await edit.write(trx, before.row, wished.change, eyes))) throw stale();
    const after = isChange ? await found(trx, resource, wish.id, eyes) : before;
    for (const { action, ...shown } of await shownBy(trx, 'read', resource, [after.row], eyes)) {
      await kernel.audit.write(trx, {
        ...origin,
        ...shown.origin,
        ...{ type: shown.type, ids: shown.ids, patients: shown.patients, clinicId: shown.clinicId },
        action: isChange ? 'update' : action,
        outcome: 'ok',
      });
    }
    return after.record;
  });
}

export function isEditable(resource: ConsoleResource): resource is Editable {
  return resource.kind === 'table' && resource.edit !== undefined;
}

/** What comes back from a form: any fields of the record, those that may be changed as they may be written. */
export function editBody({ record, edit }: Editable) {
  return z.strictObject({ ...record, ...edit.fields }).partial();
}

async function found(
  trx: Trx,
  resource: Editable,
  id: string,
  eyes: Eyes,
): Promise<{ row: RowKeys; record: Plain }> {
  const rows = await rowsById(trx, resource, id, eyes);
  const [row] = rows;
  if (!row) throw await hidden(trx, resource, id, eyes.kernel);
  const [record] = await resource.records(trx, rows, eyes);
  if (!record) throw notFound();
  return { row, record: z.object(resource.record).parse(record) };
}

function stale(): AppError {
  return new AppError(412, 'stale_version');
}
