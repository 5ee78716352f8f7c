import type { Db, Trx } from '../../../../src/kernel/db';
import type { Kernel } from '../../../../src/kernel/kernel';
import { addSealedColumn, type RowId } from '../../../../src/kernel/sealed-columns';
import { DELIVERIES } from './delivery-row';

export function contributeSealedColumns({ sealedColumns }: Kernel): void {
  addSealedColumn(sealedColumns, {
    table: DELIVERIES,
    column: 'facts_sealed',
    rowKey: 'id',
    holds: { kind: 'subjects', ownersOf: patientsOf },
  });
}

/** Also of what staff was told: the facts are the patient's. */
async function patientsOf(query: Db | Trx, ids: readonly RowId[]): Promise<ReadonlyMap<RowId, string>> {
  const rows = await query(`${DELIVERIES} as d`)
    .join('appointments as a', 'a.id', 'd.visit_id')
    .join('patients as p', 'p.id', 'a.patient_id')
    .whereIn('d.id', ids)
    .select<{ id: string; patient: string }[]>('d.id', 'p.document_id as patient');
  return new Map(rows.map(({ id, patient }) => [id, patient]));
}
