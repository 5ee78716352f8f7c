import { toIso } from '../../../../src/kernel/db';
import type { Receipts } from '../ports';

const TABLE = 'mpesa_receipts';

interface Row {
  receipt: string;
  charge: string | null;
  amount_cents: number;
}

export function createReceipts(): Receipts {
  return {
    find: async (query, receipt) => {
      const row = await query<Row>(TABLE).where({ receipt }).first();
      return row ? { charge: row.charge, amountCents: row.amount_cents } : null;
    },
    insert: async (trx, { receipt, payment, charge, amountCents, now }) => {
      await trx(TABLE).insert({
        receipt,
        payment,
        charge,
        amount_cents: amountCents,
        confirmed_at: toIso(now),
      });
    },
  };
}
