import type { Db, Trx } from '../../../../src/kernel/db';
import type { Kernel } from '../../../../src/kernel/kernel';
import { addSealedColumn, type RowId } from '../../../../src/kernel/sealed-columns';
import { DELIVERIES } from './delivery-row';
import { PUSH_TOKENS } from './push-phones';

export function contributeSealedColumns({ sealedColumns }: Kernel): void {
  addSealedColumn(sealedColumns, {
    table: DELIVERIES,
    column: 'facts_sealed',
    rowKey: 'id',
    holds: { kind: 'subjects', ownersOf: patientsOf },
  });
  addSealedColumn(sealedColumns, {
    table: PUSH_TOKENS,
    column: 'token_sealed',
    rowKey: 'session_id',
    holds: { kind: 'subjects', ownersOf: phoneOwners },
  });
}

/** Also of what staff was told: the facts are the patient's. What is about no visit was never sealed before patients had keys, but for codes and mails about accounts, which are nobody's. */
async function patientsOf(
  query: Db | Trx,
  ids: readonly RowId[],
): Promise<ReadonlyMap<RowId, string | null>> {
  const rows = await query(`${DELIVERIES} as d`)
    .leftJoin('appointments as a', 'a.id', 'd.visit_id')
    .leftJoin('patients as p', 'p.id', 'a.patient_id')
    .whereIn('d.id', ids)
    .select<{ id: string; visit: number | null; patient: string | null }[]>(
      'd.id',
      'd.visit_id as visit',
      'p.document_id as patient',
    );
  const known = rows.filter(({ visit, patient }) => visit === null || patient !== null);
  return new Map(known.map(({ id, patient }) => [id, patient]));
}

async function phoneOwners(
  query: Db | Trx,
  ids: readonly RowId[],
): Promise<ReadonlyMap<RowId, string | null>> {
  const rows = await query(`${PUSH_TOKENS} as t`)
    .join('patients as p', 'p.id', 't.patient_id')
    .whereIn('t.session_id', ids)
    .select<{ id: string; patient: string }[]>('t.session_id as id', 'p.document_id as patient');
  return new Map(rows.map(({ id, patient }) => [id, patient]));
}
