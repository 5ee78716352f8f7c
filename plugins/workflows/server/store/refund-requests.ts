import {
  toDate,
  toDateOrNull,
  toIso,
  type Db,
  type StoredInstant,
  type Trx,
} from '../../../../src/kernel/db';
import { addSealedColumn, type RowId, type SealedColumns } from '../../../../src/kernel/sealed-columns';
import { Erased, type Vault } from '../../../../src/kernel/vault';
import type { NamedRequest, RefundRequest, RequestState } from '../domain/refund-request';
import type { RefundRequests } from '../ports';

const TABLE = 'workflow_refund_requests';
const COLUMNS = ['reason_sealed', 'answer_sealed'] as const;
type Sealed = (typeof COLUMNS)[number];

interface Row {
  id: string;
  state: RequestState;
  visit_id: number;
  patient_id: number;
  clinic_id: number;
  amount_cents: number;
  asked_by_user_id: number;
  asked_at: string;
}

interface NamedRow extends Row {
  reason_sealed: string;
  answer_sealed: string | null;
  decided_by_user_id: number | null;
  decided_at: string | null;
  asker: string | null;
  decider: string | null;
  visit: string;
  reference: string;
  starts_at: StoredInstant;
  patient: string;
  patient_name: string;
}

export function refundRequests(vault: Vault): RefundRequests {
  async function sealed(trx: Trx, row: { id: string; patientId: number }, column: Sealed, words: string) {
    const patient = (await patientOf(trx, row.patientId)) ?? '';
    return vault.of(patient).seal(trx, words, { table: TABLE, row: row.id, column });
  }

  return {
    insert: async (trx, request, reason) => {
      await trx(TABLE).insert({
        id: request.id,
        visit_id: request.visitId,
        patient_id: request.patientId,
        clinic_id: request.clinicId,
        state: request.state,
        open_key: `visit:${request.visitId}`,
        amount_cents: request.amountCents,
        reason_sealed: await sealed(trx, request, 'reason_sealed', reason),
        asked_by_user_id: request.askedBy,
        asked_at: toIso(request.askedAt),
      });
    },
    byId: async (query, id) => {
      const row = await query<Row>(TABLE).where({ id }).first();
      return row ? toRequest(row) : null;
    },
    decide: async (trx, { id, patientId }, to) => {
      const changed = await trx(TABLE)
        .where({ id, state: 'open' })
        .update({
          state: to.state,
          open_key: id,
          decided_by_user_id: to.by,
          decided_at: toIso(to.at),
          answer_sealed:
            to.answer === null ? null : await sealed(trx, { id, patientId }, 'answer_sealed', to.answer),
        });
      return changed === 1;
    },
    list: async (query, { clinicId, visit, id, most }) => {
      const rows = query(`${TABLE} as r`)
        .join('appointments as v', 'v.id', 'r.visit_id')
        .join('patients as p', 'p.id', 'r.patient_id')
        .leftJoin('up_users as a', 'a.id', 'r.asked_by_user_id')
        .leftJoin('up_users as d', 'd.id', 'r.decided_by_user_id')
        .where('r.clinic_id', clinicId);
      if (id !== undefined) void rows.where('r.id', id);
      else if (visit === undefined) void rows.where('r.state', 'open');
      else void rows.where('v.document_id', visit);
      const found: NamedRow[] = await rows
        .orderBy('r.asked_at')
        .limit(most)
        .select(
          'r.*',
          'a.full_name as asker',
          'd.full_name as decider',
          'v.document_id as visit',
          'v.reference',
          'v.starts_at',
          'p.document_id as patient',
          'p.full_name as patient_name',
        );
      return Promise.all(found.map((row) => named(query, row)));
    },
  };

  async function named(query: Db | Trx, row: NamedRow): Promise<NamedRequest> {
    const open = async (column: Sealed): Promise<string | null> => {
      const kept = row[column];
      if (kept === null) return null;
      try {
        return await vault.of(row.patient).openText(query, kept, { table: TABLE, row: row.id, column });
      } catch (error) {
        if (error instanceof Erased) return null;
        throw error;
      }
    };
    return {
      ...toRequest(row),
      reason: await open('reason_sealed'),
      answer: await open('answer_sealed'),
      asker: row.asker,
      decider: row.decider,
      decidedAt: toDateOrNull(row.decided_at),
      decidedBy: row.decided_by_user_id,
      visit: { id: row.visit, reference: row.reference, startsAt: toDate(row.starts_at) },
      patient: { id: row.patient, name: row.patient_name },
    };
  }
}

export function contributeSealedColumns(columns: SealedColumns): void {
  for (const column of COLUMNS) {
    addSealedColumn(columns, {
      table: TABLE,
      column,
      rowKey: 'id',
      holds: { kind: 'subjects', ownersOf: patientsOf },
    });
  }
}

async function patientsOf(query: Db | Trx, ids: readonly RowId[]): Promise<ReadonlyMap<RowId, string>> {
  const rows = await query(`${TABLE} as r`)
    .join('patients as p', 'p.id', 'r.patient_id')
    .whereIn('r.id', ids)
    .select<{ id: string; patient: string }[]>('r.id', 'p.document_id as patient');
  return new Map(rows.map(({ id, patient }) => [id, patient]));
}

async function patientOf(query: Trx, id: number): Promise<string | undefined> {
  const row = await query('patients').where({ id }).first<{ document_id: string } | undefined>('document_id');
  return row?.document_id;
}

function toRequest(row: Row): RefundRequest {
  return {
    id: row.id,
    state: row.state,
    visitId: row.visit_id,
    patientId: row.patient_id,
    clinicId: row.clinic_id,
    amountCents: row.amount_cents,
    askedBy: row.asked_by_user_id,
    askedAt: toDate(row.asked_at),
  };
}
