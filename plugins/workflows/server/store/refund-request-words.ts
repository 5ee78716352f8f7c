import type { Db, Trx } from '../../../../src/kernel/db';
import { addSealedColumn, type RowId, type SealedColumns } from '../../../../src/kernel/sealed-columns';
import { Erased, type Vault } from '../../../../src/kernel/vault';
import type { RefundAim } from '../domain/refund-request';

export const TABLE = 'workflow_refund_requests';
const COLUMNS = ['reason_sealed', 'answer_sealed'] as const;
type Sealed = (typeof COLUMNS)[number];
/** Whose key seals the words on money that is nobody's. */
const NOBODY = 'evidence-refunds';

/** The words that were written about a request: sealed under the patient's key, where there is a patient. */
export function requestWords(vault: Vault) {
  return {
    seal: async (trx: Trx, { id, aim }: { id: string; aim: RefundAim }, column: Sealed, words: string) => {
      const owner = aim.kind === 'deposit' ? NOBODY : ((await patientOf(trx, aim.patientId)) ?? '');
      return vault.of(owner).seal(trx, words, { table: TABLE, row: id, column });
    },
    /** Null where there are none, or the patient's key is gone. @param patient document id */
    open: async (
      query: Db | Trx,
      row: { id: string; patient: string | null } & Readonly<Record<Sealed, string | null>>,
      column: Sealed,
    ): Promise<string | null> => {
      const kept = row[column];
      if (kept === null) return null;
      try {
        const address = { table: TABLE, row: row.id, column };
        return await vault.of(row.patient ?? NOBODY).openText(query, kept, address);
      } catch (error) {
        if (error instanceof Erased) return null;
        throw error;
      }
    },
  };
}

export function contributeSealedColumns(columns: SealedColumns): void {
  for (const column of COLUMNS) {
    addSealedColumn(columns, {
      table: TABLE,
      column,
      rowKey: 'id',
      holds: { kind: 'subjects', ownersOf },
    });
  }
}

async function ownersOf(query: Db | Trx, ids: readonly RowId[]): Promise<ReadonlyMap<RowId, string>> {
  const rows = await query(`${TABLE} as r`)
    .leftJoin('patients as p', 'p.id', 'r.patient_id')
    .whereIn('r.id', ids)
    .select<{ id: string; deposit: string | null; patient: string | null }[]>(
      ...['r.id', 'r.deposit', 'p.document_id as patient'],
    );
  return new Map(
    rows.flatMap(({ id, deposit, patient }) => {
      const owner = deposit === null ? patient : NOBODY;
      return owner === null ? [] : [[id, owner] as const];
    }),
  );
}

async function patientOf(query: Trx, id: number): Promise<string | undefined> {
  const row = await query('patients').where({ id }).first<{ document_id: string } | undefined>('document_id');
  return row?.document_id;
}
