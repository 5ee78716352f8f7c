import type { Db, Trx } from '../../../../src/kernel/db';
import { addSealedColumn, type RowId, type SealedColumns } from '../../../../src/kernel/sealed-columns';
import { Erased, type Vault } from '../../../../src/kernel/vault';
import type { Reasons } from '../ports';

const TABLE = 'appointments';
const COLUMN = 'cancel_reason';

export function reasonStore(vault: Vault): Reasons {
  return {
    seal: async (trx, { id, patientId }, reason) => {
      const patient = (await patientsOf(trx, [id])).get(id);
      if (patient === undefined) throw new Error(`patient row ${patientId} is missing`);
      try {
        return await vault.of(patient).seal(trx, reason, { table: TABLE, row: String(id), column: COLUMN });
      } catch (error) {
        if (error instanceof Erased) return null;
        throw error;
      }
    },
  };
}

export function contributeSealedColumns(columns: SealedColumns): void {
  addSealedColumn(columns, {
    table: TABLE,
    column: COLUMN,
    rowKey: 'id',
    holds: { kind: 'subjects', ownersOf: patientsOf },
  });
}

async function patientsOf(query: Db | Trx, ids: readonly RowId[]): Promise<ReadonlyMap<RowId, string>> {
  const rows = await query(`${TABLE} as a`)
    .join('patients as p', 'p.id', 'a.patient_id')
    .whereIn('a.id', ids)
    .select<{ id: number; patient: string }[]>('a.id', 'p.document_id as patient');
  return new Map(rows.map(({ id, patient }) => [id, patient]));
}
