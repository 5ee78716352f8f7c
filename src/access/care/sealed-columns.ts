import type { Db, Trx } from '../../kernel/db';
import type { Kernel } from '../../kernel/kernel';
import { addSealedColumn, type RowId } from '../../kernel/sealed-columns';
import { TABLE } from './relationships';

/** Why a patient was handed over, or opened in an emergency, is sealed under the patient's key. */
export function contributeSealedColumns({ sealedColumns }: Kernel): void {
  addSealedColumn(sealedColumns, {
    table: TABLE,
    column: 'reason_sealed',
    rowKey: 'id',
    holds: { kind: 'subjects', ownersOf: patientsOf },
  });
}

async function patientsOf(query: Db | Trx, ids: readonly RowId[]): Promise<ReadonlyMap<RowId, string>> {
  const rows = await query(`${TABLE} as c`)
    .join('patients as p', 'p.id', 'c.patient_id')
    .whereIn('c.id', ids)
    .select<{ id: string; patient: string }[]>('c.id', 'p.document_id as patient');
  return new Map(rows.map(({ id, patient }) => [id, patient]));
}
