import type { Kernel } from '../../../../src/kernel/kernel';
import type { Db, Trx } from '../../../../src/kernel/db';
import { addSealedColumn, type RowId } from '../../../../src/kernel/sealed-columns';
import type { VaultAddress } from '../../../../src/kernel/vault';

export const REFILLS = 'records_refill_requests';
const REASON = 'reason_sealed';
export const SIGNED = 'records_signed';
export const DRAFTS = 'records_drafts';
export const VERSIONS = 'records_versions';
const CONTENT = 'content_sealed';

/** Organisations, practitioners and whatever else is in nobody's record. */
export const NOBODYS = 'evidence-records';

export function contentAddress(versionRow: string): VaultAddress {
  return { table: VERSIONS, row: versionRow, column: CONTENT };
}

export function reasonAddress(request: string): VaultAddress {
  return { table: REFILLS, row: request, column: REASON };
}

export function draftAddress(row: string): VaultAddress {
  return { table: DRAFTS, row, column: CONTENT };
}

export function contributeSealedColumns({ sealedColumns }: Kernel): void {
  addSealedColumn(sealedColumns, {
    table: VERSIONS,
    column: CONTENT,
    rowKey: 'id',
    holds: { kind: 'unchangeable' },
  });
  addSealedColumn(sealedColumns, {
    table: REFILLS,
    column: REASON,
    rowKey: 'id',
    holds: { kind: 'subjects', ownersOf: patientsOf(REFILLS) },
  });
  addSealedColumn(sealedColumns, {
    table: DRAFTS,
    column: CONTENT,
    rowKey: 'id',
    holds: { kind: 'subjects', ownersOf: patientsOf(DRAFTS) },
  });
}

function patientsOf(table: string) {
  return async (query: Db | Trx, ids: readonly RowId[]): Promise<ReadonlyMap<RowId, string>> => {
    const rows = await query(`${table} as t`)
      .join('patients as p', 'p.id', 't.patient_id')
      .whereIn('t.id', ids)
      .select<{ id: string; patient: string }[]>('t.id', 'p.document_id as patient');
    return new Map(rows.map(({ id, patient }) => [id, patient]));
  };
}
