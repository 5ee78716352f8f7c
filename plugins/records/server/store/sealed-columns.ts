import type { Kernel } from '../../../../src/kernel/kernel';
import type { Db, Trx } from '../../../../src/kernel/db';
import { addSealedColumn, type RowId } from '../../../../src/kernel/sealed-columns';
import type { VaultAddress } from '../../../../src/kernel/vault';

export const SIGNED = 'records_signed';
export const DRAFTS = 'records_drafts';
export const VERSIONS = 'records_versions';
const CONTENT = 'content_sealed';

/** Organisations, practitioners and whatever else is in nobody's record. */
export const NOBODYS = 'evidence-records';

export function contentAddress(versionRow: string): VaultAddress {
  return { table: VERSIONS, row: versionRow, column: CONTENT };
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
    table: DRAFTS,
    column: CONTENT,
    rowKey: 'id',
    holds: { kind: 'subjects', ownersOf: patientsOf },
  });
}

async function patientsOf(query: Db | Trx, ids: readonly RowId[]): Promise<ReadonlyMap<RowId, string>> {
  const rows = await query(`${DRAFTS} as d`)
    .join('patients as p', 'p.id', 'd.patient_id')
    .whereIn('d.id', ids)
    .select<{ id: string; patient: string }[]>('d.id', 'p.document_id as patient');
  return new Map(rows.map(({ id, patient }) => [id, patient]));
}
