import { toDate, toDateOrNull, toIso } from '../../../../src/kernel/db';
import {
  holdsMoney,
  isUnderWay,
  type Refund,
  type RefundReason,
  type RefundState,
  type ReviewOutcome,
} from '../domain/refund';
import type { Addressee, Refunds } from '../ports';
import { patientOfCharge } from './patient-of-charge';

const TABLE = 'mpesa_refunds';

interface Row {
  id: string;
  charge: string | null;
  payment: string;
  held_payment: string | null;
  receipt: string | null;
  amount_cents: number;
  reason: RefundReason;
  state: RefundState;
  token: string;
  originator_id: string | null;
  conversation_id: string | null;
  result_code: string | null;
  turned_away: number;
  sends: number;
  requested_at: string;
  sent_at: string | null;
  queries: number;
  next_query_at: string | null;
  closed_as: ReviewOutcome | null;
  closed_code: string | null;
  contradicted_code: string | null;
}

export function createRefunds(): Refunds {
  return {
    insert: async (trx, refund) => {
      await trx(TABLE).insert({ id: refund.id, ...toRow(refund) });
    },
    byId: async (query, id) => {
      const row = await query<Row>(TABLE).where({ id }).first();
      return row ? toRefund(row) : null;
    },
    byToken: async (query, token) => {
      const row = await query(TABLE)
        .where({ token })
        .first<Addressee | undefined>('id', patientOfCharge(query, `${TABLE}.charge`));
      return row ?? null;
    },
    ofCharge: async (query, charge) => {
      const found = await query<Row>(TABLE).where({ charge }).orderBy('id');
      return found.map(toRefund);
    },
    holding: async (query, payment) => {
      const row = await query<Row>(TABLE).where({ held_payment: payment }).first('id');
      return row?.id ?? null;
    },
    closedWith: async (query, code) => {
      const row = await query<Row>(TABLE).where({ closed_code: code }).first('id');
      return row?.id ?? null;
    },
    stale: async (query, sentBefore, limit) => {
      const found = await query<Row>(TABLE)
        .whereIn('state', ['sent', 'unknown'])
        .andWhere('sent_at', '<', toIso(sentBefore))
        .limit(limit);
      return found.map(toRefund);
    },
    dueForQuery: async (query, now, limit) => {
      const found = await query<Row>(TABLE)
        .where('next_query_at', '<=', toIso(now))
        .orderBy('next_query_at')
        .limit(limit);
      return found.map(toRefund);
    },
    save: async (trx, refund) => {
      await trx(TABLE).where({ id: refund.id }).update(toRow(refund));
    },
    review: async (trx, { id, state }) => {
      const changed = await trx(TABLE).where({ id, state }).update({ state: 'review', next_query_at: null });
      return changed === 1;
    },
  };
}

function toRefund(row: Row): Refund {
  return {
    id: row.id,
    charge: row.charge,
    payment: row.payment,
    receipt: row.receipt,
    amountCents: row.amount_cents,
    reason: row.reason,
    state: row.state,
    token: row.token,
    originatorId: row.originator_id,
    conversationId: row.conversation_id,
    resultCode: row.result_code,
    turnedAway: row.turned_away,
    sends: row.sends,
    requestedAt: toDate(row.requested_at),
    sentAt: toDateOrNull(row.sent_at),
    queries: row.queries,
    nextQueryAt: toDateOrNull(row.next_query_at),
    closedAs: row.closed_as,
    closedCode: row.closed_code,
    contradictedCode: row.contradicted_code,
  };
}

function toRow(refund: Refund): Record<string, unknown> {
  return {
    charge: refund.charge,
    payment: refund.payment,
    held_payment: holdsMoney(refund.state) ? refund.payment : null,
    receipt: refund.receipt,
    amount_cents: refund.amountCents,
    reason: refund.reason,
    state: refund.state,
    token: refund.token,
    originator_id: refund.originatorId,
    conversation_id: refund.conversationId,
    result_code: refund.resultCode,
    turned_away: refund.turnedAway,
    sends: refund.sends,
    requested_at: toIso(refund.requestedAt),
    sent_at: isoOrNull(refund.sentAt),
    queries: refund.queries,
    next_query_at: isUnderWay(refund.state) ? isoOrNull(refund.nextQueryAt) : null,
    closed_as: refund.closedAs,
    closed_code: refund.closedCode,
    contradicted_code: refund.contradictedCode,
  };
}

function isoOrNull(instant: Date | null): string | null {
  return instant ? toIso(instant) : null;
}
