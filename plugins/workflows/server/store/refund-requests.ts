import {
  toDate,
  toDateOrNull,
  toIso,
  type Db,
  type StoredInstant,
  type Trx,
} from '../../../../src/kernel/db';
import type { Vault } from '../../../../src/kernel/vault';
import type { Closing, NamedRequest, RefundAim, RefundRequest, RequestState } from '../domain/refund-request';
import type { RefundRequests } from '../ports';
import { requestWords, TABLE } from './refund-request-words';

interface Row {
  id: string;
  state: RequestState;
  visit_id: number | null;
  patient_id: number | null;
  deposit: string | null;
  receipt: string | null;
  clinic_id: number;
  needs_admin: boolean | number;
  amount_cents: number;
  asked_by_user_id: number;
  asked_at: string;
  refund: string | null;
  outcome: Closing['outcome'] | null;
  reversal_code: string | null;
}

interface NamedRow extends Row {
  reason_sealed: string;
  answer_sealed: string | null;
  decided_by_user_id: number | null;
  decided_at: string | null;
  asker: string | null;
  decider: string | null;
  visit: string | null;
  reference: string;
  starts_at: StoredInstant;
  patient: string | null;
  patient_name: string;
}

export function refundRequests(vault: Vault): RefundRequests {
  const words = requestWords(vault);

  async function named(query: Db | Trx, row: NamedRow): Promise<NamedRequest> {
    const { visit, patient } = row;
    return {
      ...toRequest(row),
      reason: await words.open(query, row, 'reason_sealed'),
      answer: await words.open(query, row, 'answer_sealed'),
      asker: row.asker,
      decider: row.decider,
      decidedAt: toDateOrNull(row.decided_at),
      decidedBy: row.decided_by_user_id,
      visit: visit === null ? null : { id: visit, reference: row.reference, startsAt: toDate(row.starts_at) },
      patient: patient === null ? null : { id: patient, name: row.patient_name },
    };
  }

  return {
    insert: async (trx, request, reason) => {
      await trx(TABLE).insert({
        id: request.id,
        ...aimColumns(request),
        ...closingColumns(request),
        clinic_id: request.clinicId,
        needs_admin: request.needsAdmin,
        state: request.state,
        amount_cents: request.amountCents,
        reason_sealed: await words.seal(trx, request, 'reason_sealed', reason),
        asked_by_user_id: request.askedBy,
        asked_at: toIso(request.askedAt),
      });
    },
    byId: async (query, id) => {
      const row = await query<Row>(TABLE).where({ id }).first();
      return row ? toRequest(row) : null;
    },
    decide: async (trx, request, to) => {
      const { id } = request;
      const changed = await trx(TABLE)
        .where({ id, state: 'open' })
        .update({
          state: to.state,
          open_key: id,
          decided_by_user_id: to.by,
          decided_at: toIso(to.at),
          answer_sealed:
            to.answer === null ? null : await words.seal(trx, request, 'answer_sealed', to.answer),
        });
      return changed === 1;
    },
    list: async (query, { clinicId, visit, id, most }) => {
      const rows = query(`${TABLE} as r`)
        .leftJoin('appointments as v', 'v.id', 'r.visit_id')
        .leftJoin('patients as p', 'p.id', 'r.patient_id')
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
          ...['a.full_name as asker', 'd.full_name as decider'],
          ...['v.document_id as visit', 'v.reference', 'v.starts_at'],
          ...['p.document_id as patient', 'p.full_name as patient_name'],
        );
      return Promise.all(found.map((row) => named(query, row)));
    },
    openDeposits: async (query, clinicId) =>
      new Set(
        await query(TABLE)
          .where({ clinic_id: clinicId, state: 'open' })
          .whereNotNull('deposit')
          .whereNull('refund')
          .pluck<string[]>('deposit'),
      ),
    openClosings: async (query, clinicId) =>
      new Set(
        await query(TABLE)
          .where({ clinic_id: clinicId, state: 'open' })
          .whereNotNull('refund')
          .pluck<string[]>('refund'),
      ),
  };
}

/** One open request a visit; of money that is nobody's, one of each clinic, so that none is in another's way. */
function aimColumns({ aim, clinicId }: RefundRequest): Record<string, string | number> {
  if (aim.kind === 'visit') {
    return { visit_id: aim.visitId, patient_id: aim.patientId, open_key: `visit:${aim.visitId}` };
  }
  const { deposit, receipt } = aim;
  return { deposit, receipt, open_key: `${deposit}:${clinicId}` };
}

/** How a refund ended is asked once by a clinic, whatever else is asked about its visit. */
function closingColumns({ closing, clinicId }: RefundRequest): Record<string, string | null> {
  if (!closing) return {};
  const { refund, outcome, code } = closing;
  return { refund, outcome, reversal_code: code, open_key: `end:${refund}:${clinicId}` };
}

function toRequest(row: Row): RefundRequest {
  return {
    id: row.id,
    state: row.state,
    aim: aimOf(row),
    closing: closingOf(row),
    clinicId: row.clinic_id,
    needsAdmin: Boolean(row.needs_admin),
    amountCents: row.amount_cents,
    askedBy: row.asked_by_user_id,
    askedAt: toDate(row.asked_at),
  };
}

function closingOf({ refund, outcome, reversal_code: code }: Row): Closing | null {
  return refund !== null && outcome !== null ? { refund, outcome, code } : null;
}

function aimOf({ id, visit_id: visitId, patient_id: patientId, deposit, receipt }: Row): RefundAim {
  if (visitId !== null && patientId !== null) return { kind: 'visit', visitId, patientId };
  if (deposit !== null && receipt !== null) return { kind: 'deposit', deposit, receipt };
  throw new Error(`refund request ${id} is about nothing`);
}
