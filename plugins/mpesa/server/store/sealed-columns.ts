import type { Db, Trx } from '../../../../src/kernel/db';
import type { Kernel } from '../../../../src/kernel/kernel';
import { addSealedColumn, type RowId } from '../../../../src/kernel/sealed-columns';
import { ATTEMPTS } from './attempt-row';
import { patientOfCharge } from './patient-of-charge';
import { EVIDENCE } from './seal-for';

export function contributeSealedColumns({ sealedColumns }: Kernel): void {
  for (const column of ['msisdn_sealed', 'checkout_sealed']) {
    addSealedColumn(sealedColumns, {
      table: ATTEMPTS,
      column,
      rowKey: 'id',
      holds: { kind: 'subjects', ownersOf: payersOf },
    });
  }
  addSealedColumn(sealedColumns, {
    table: 'mpesa_provider_events',
    column: 'raw_sealed',
    rowKey: 'id',
    holds: { kind: 'unchangeable' },
  });
  addSealedColumn(sealedColumns, {
    table: 'mpesa_assignments',
    column: 'reason_sealed',
    rowKey: 'deposit',
    holds: { kind: 'unchangeable' },
  });
}

async function payersOf(query: Db | Trx, ids: readonly RowId[]): Promise<ReadonlyMap<RowId, string>> {
  const rows = await query(ATTEMPTS)
    .whereIn('id', ids)
    .select<{ id: string; patient: string | null }[]>('id', patientOfCharge(query, `${ATTEMPTS}.charge`));
  return new Map(rows.map(({ id, patient }) => [id, patient ?? EVIDENCE]));
}
