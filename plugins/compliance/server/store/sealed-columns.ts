import type { Db, Trx } from '../../../../src/kernel/db';
import type { Kernel } from '../../../../src/kernel/kernel';
import { addSealedColumn, type RowId } from '../../../../src/kernel/sealed-columns';
import { BREAK_GLASS } from './break-glass';

/** What a review says of an emergency is sealed under the patient's key. */
export function contributeSealedColumns({ sealedColumns }: Kernel): void {
  addSealedColumn(sealedColumns, {
    table: BREAK_GLASS,
    column: 'words_sealed',
    rowKey: 'id',
    holds: { kind: 'subjects', ownersOf: patientsOf },
  });
}

async function patientsOf(query: Db | Trx, ids: readonly RowId[]): Promise<ReadonlyMap<RowId, string>> {
  const rows = await query('care_relationships as c')
    .join('patients as p', 'p.id', 'c.patient_id')
    .whereIn('c.id', ids)
    .select<{ id: string; patient: string }[]>('c.id', 'p.document_id as patient');
  return new Map(rows.map(({ id, patient }) => [id, patient]));
}
