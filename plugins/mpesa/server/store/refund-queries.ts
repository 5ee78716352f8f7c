import { toDate, toIso } from '../../../../src/kernel/db';
import type { Addressee, RefundQueries } from '../ports';
import { patientOfCharge } from './patient-of-charge';

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
    byToken: async (query, token) => {
      const row = await query(`${TABLE} as q`)
        .join('mpesa_refunds as r', 'r.id', 'q.refund')
        .where({ 'q.token': token })
        .first<Addressee | undefined>('q.id', patientOfCharge(query, 'r.charge'));
      return row ?? null;
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
