import { toDate, toIso } from '../../../../src/kernel/db';
import type { RefundQueries } from '../ports';

const TABLE = 'mpesa_refund_queries';

interface Row {
  id: string;
  refund: string;
  token: string;
  asked_at: string;
  conclusion: string | null;
}

export function createRefundQueries(): RefundQueries {
  return {
    insert: async (trx, { id, refund, token, askedAt }) => {
      await trx(TABLE).insert({ id, refund, token, asked_at: toIso(askedAt) });
    },
    byId: async (query, id) => {
      const row = await query<Row>(TABLE).where({ id }).first();
      return row ? { id, refund: row.refund, token: row.token, askedAt: toDate(row.asked_at) } : null;
    },
    idByToken: async (query, token) => {
      const row = await query(TABLE).where({ token }).first<{ id: string } | undefined>('id');
      return row?.id ?? null;
    },
    conclude: async (trx, id, conclusion) => {
      await trx(TABLE).where({ id }).update({ conclusion });
    },
    askedWith: async (query, refund, conclusion) => {
      const found = await query<Row>(TABLE).where({ refund, conclusion }).orderBy('asked_at');
      return found.map((row) => toDate(row.asked_at));
    },
  };
}
