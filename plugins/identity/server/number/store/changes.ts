import { toIso, type Db, type Trx } from '../../../../../src/kernel/db';
import type { Kernel } from '../../../../../src/kernel/kernel';
import { addSealedColumn, type RowId } from '../../../../../src/kernel/sealed-columns';
import type { VaultAddress } from '../../../../../src/kernel/vault';
import { isOpen, type Change, type ChangeState } from '../domain/number-change';

const CHANGES = 'identity_number_changes';
const KEEP_DAYS = 400;
const DAY_MS = 86_400_000;

export interface StoredChange extends Change {
  id: string;
  userId: number;
  patientId: number;
  msisdnSealed: string;
}

interface ChangeRow {
  id: string;
  user_id: number;
  patient_id: number;
  state: ChangeState;
  msisdn_sealed: string;
  asked_by_user_id: number;
  due_at: string | null;
}

/** @throws a unique violation while another change of the account is open */
export async function insertChange(trx: Trx, change: StoredChange, now: Date): Promise<void> {
  await trx(CHANGES).insert({
    id: change.id,
    user_id: change.userId,
    patient_id: change.patientId,
    state: change.state,
    msisdn_sealed: change.msisdnSealed,
    asked_by_user_id: change.askedByUserId,
    asked_at: toIso(now),
    due_at: change.dueAt && toIso(change.dueAt),
    open_user_id: change.userId,
  });
}

export async function findChange(
  query: Db | Trx,
  where: { id: string } | { open_user_id: number },
): Promise<StoredChange | null> {
  const row = await query(CHANGES).where(where).first<ChangeRow | undefined>();
  if (!row) return null;
  return {
    id: row.id,
    userId: row.user_id,
    patientId: row.patient_id,
    state: row.state,
    msisdnSealed: row.msisdn_sealed,
    askedByUserId: row.asked_by_user_id,
    dueAt: row.due_at === null ? null : new Date(row.due_at),
  };
}

/** One statement: false when the change does not stand any more as it was read. */
export async function saveChange(
  trx: Trx,
  { id, state: before }: Pick<StoredChange, 'id' | 'state'>,
  to: { state: ChangeState; dueAt: Date | null },
  { now, approvedBy }: { now: Date; approvedBy?: number },
): Promise<boolean> {
  const end = isOpen(to.state) ? {} : { ended_at: toIso(now), open_user_id: null, msisdn_sealed: '' };
  const approval = approvedBy === undefined ? {} : { approved_by_user_id: approvedBy };
  const saved = await trx(CHANGES)
    .where({ id, state: before })
    .update({ state: to.state, due_at: to.dueAt && toIso(to.dueAt), ...approval, ...end });
  return saved === 1;
}

export async function sweepChanges(trx: Trx, now: Date): Promise<void> {
  const before = toIso(new Date(now.getTime() - KEEP_DAYS * DAY_MS));
  await trx(CHANGES).where('ended_at', '<', before).delete();
}

export function changeAddress(row: string): VaultAddress {
  return { table: CHANGES, row, column: 'msisdn_sealed' };
}

export function contributeSealedColumns({ sealedColumns }: Kernel): void {
  addSealedColumn(sealedColumns, {
    ...{ table: CHANGES, column: 'msisdn_sealed', rowKey: 'id' },
    holds: { kind: 'subjects', ownersOf: patientsOf },
  });
}

async function patientsOf(query: Db | Trx, ids: readonly RowId[]): Promise<ReadonlyMap<RowId, string>> {
  const rows = await query(`${CHANGES} as c`)
    .join('patients as p', 'p.id', 'c.patient_id')
    .whereIn('c.id', ids)
    .select<{ id: string; patient: string }[]>('c.id', 'p.document_id as patient');
  return new Map(rows.map(({ id, patient }) => [id, patient]));
}
